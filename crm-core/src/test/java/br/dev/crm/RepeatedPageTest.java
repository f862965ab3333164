package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that come again: a list that ends without a word, or never, would be worse than an exception. */
@Timeout(60)
class RepeatedPageTest {
    private static final int SIZE = 3;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();

    private CrmResource<Document> customers(Paging paging) {
        return TestClient.builder(transport, timing).paging(paging).build().resource(CUSTOMERS, Document.class);
    }

    private CrmResource<Document> customers() {
        return customers(Paging.pages("page", 0, "size", SIZE));
    }

    /** Serves each page that is asked for as the function says. */
    private void serve(int most, IntFunction<String> page) {
        for (int i = 0; i < most; i++) {
            transport.then(request -> ScriptedTransport.response(200, page.apply(number(request))));
        }
    }

    private static int number(HttpRequest request) {
        String query = request.uri().getRawQuery();
        return Integer.parseInt(query.substring("page=".length(), query.indexOf('&')));
    }

    private static String page(int number) {
        return page(number, SIZE);
    }

    private static String page(int number, int size) {
        return IntStream.range(0, size)
                .mapToObj(row -> "{\"id\":\"" + number + "-" + row + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private IncompleteListException incomplete(CrmResource<Document> customers) {
        return catchThrowableOfType(IncompleteListException.class, customers::list);
    }

    @Test
    void aFullPageThatComesTwiceIsNotTheEnd() {
        serve(10, number -> page(number < 3 ? number : 2));

        IncompleteListException e = incomplete(customers());

        assertThat(e.count()).isEqualTo(3 * SIZE);
        assertThat(e).hasMessageContaining("after 9 records");
    }

    @Test
    void aPageThatIsServedOnceInPlaceOfTheNextIsNoticed() {
        serve(10, number -> page(number == 4 ? 3 : number));

        assertThat(incomplete(customers()).count()).isEqualTo(4 * SIZE);
    }

    @Test
    void aShorterLastPageThatComesAgainIsTheEnd() {
        serve(10, number -> number < 2 ? page(number) : page(2, 1));

        assertThat(customers().list()).hasSize(2 * SIZE + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 100})
    void pagesThatComeRoundEnd(int period) {
        serve(4 * period + 10, number -> page(number % period));

        try (Stream<Document> records = customers().stream()) {
            assertThat(catchThrowableOfType(IncompleteListException.class, () -> records.forEach(record -> {}))
                            .count())
                    .isEqualTo((long) period * SIZE);
        }
    }

    @Test
    void aListThatIsServedWholeInAnotherOrderEachTimeEnds() {
        serve(10, number -> number % 2 == 0 ? "[{\"a\":1},{\"a\":2},{\"a\":3}]" : "[{\"a\":3},{\"a\":1},{\"a\":2}]");

        assertThat(incomplete(customers()).count()).isEqualTo(3);
    }

    @Test
    void recordsThatDifferInOneFieldEachTimeAreRecognizedByTheirIds() {
        serve(10, number -> "[{\"id\":7,\"read\":" + number + "},{\"read\":" + number + ",\"id\":\"8\"}]");

        assertThat(incomplete(customers()).count()).isEqualTo(2);
    }

    @Test
    void recordsThatDifferByTheirIdsAloneAreOthers() {
        serve(3, number -> number == 2 ? "[]" : "[{\"id\":" + number + ",\"name\":\"same\"}]");

        assertThat(customers().list()).hasSize(2);
    }

    @Test
    void aStrategyMaySayThatARepeatedPageIsTheEnd() {
        serve(10, number -> page(number < 3 ? number : 2));

        assertThat(customers(Paging.pages("page", 0, "size", SIZE).untilRepeated())
                        .list())
                .hasSize(3 * SIZE);
    }

    @Test
    void theDeadlineOfAListCoversAllItsPages() {
        serve(10, number -> {
            timing.pass(Duration.ofSeconds(50));
            return page(number);
        });

        assertThat(incomplete(customers())).hasCauseInstanceOf(DeadlineExceededException.class);

        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void eachPageOfAStreamHasADeadlineOfItsOwn() {
        serve(6, number -> {
            timing.pass(Duration.ofSeconds(50));
            return number == 5 ? "[]" : page(number);
        });

        try (Stream<Document> records = customers().stream()) {
            assertThat(records).hasSize(5 * SIZE);
        }
    }
}
