package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that are asked for in pages. */
class PagingTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private CrmResource<Document> customers(Paging paging) {
        return TestClient.builder(transport, new ManualTiming())
                .paging(paging)
                .build()
                .resource(CUSTOMERS, Document.class);
    }

    private List<String> queries() {
        return transport.requests().stream()
                .map(request -> String.valueOf(request.uri().getRawQuery()))
                .toList();
    }

    private static List<String> codes(List<Document> records) {
        return records.stream().map(record -> record.text("code").orElse("")).toList();
    }

    private ScriptedTransport threePages() {
        return transport
                .respond(200, "[{\"code\":1},{\"code\":2}]")
                .respond(200, "{\"items\":[{\"code\":3}],\"total\":3}")
                .respond(200, "[]");
    }

    @Test
    void countsPagesInTheQueryUntilAnEmptyOne() {
        threePages();

        assertThat(codes(customers(Paging.pages("page", 1, "size", 2)).list())).containsExactly("1", "2", "3");

        assertThat(queries()).containsExactly("page=1&size=2", "page=2&size=2", "page=3&size=2");
    }

    @Test
    void countsRecordsInTheQuery() {
        threePages();

        customers(Paging.offsets("offset", "limit", 2)).list();

        assertThat(queries()).containsExactly("offset=0&limit=2", "offset=2&limit=2", "offset=4&limit=2");
    }

    @Test
    void countsInHeaderFields() {
        threePages();

        customers(Paging.headerPages("X-Page", 0, "X-Size", 2)).list();

        assertThat(transport.requests())
                .extracting(request -> request.headers().first("X-Page").orElse(""))
                .containsExactly("0", "1", "2");
        assertThat(queries()).containsOnly("null");
    }

    @Test
    void goesOnBehindTheLastRecordByTheFilter() {
        threePages();

        assertThat(codes(customers(Paging.after("code")).list(Filter.eq("status", "OPEN"))))
                .containsExactly("1", "2", "3");

        assertThat(transport.requests())
                .extracting(
                        request -> request.headers().first("Integration-Filter").orElse(""))
                .containsExactly(
                        "{status->eq->OPEN}", "{status->eq->OPEN}{code->gt->2}", "{status->eq->OPEN}{code->gt->3}");
    }

    @Test
    void cannotGoOnBehindARecordWithoutTheField() {
        transport.respond(200, "[{\"name\":\"a\"}]");

        assertThatThrownBy(() -> customers(Paging.after("code")).list())
                .isInstanceOf(IncompleteListException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    @Test
    void endsAtAShorterPageThatIsTheOneBefore() {
        transport
                .respond(200, "[{\"code\":1},{\"code\":2}]")
                .respond(200, "{\"items\":[{\"code\":3}],\"time\":1}")
                .respond(200, "{\"items\":[{\"code\":3}],\"time\":2}");

        assertThat(codes(customers(Paging.pages("page", 0, "size", 2)).list())).containsExactly("1", "2", "3");

        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void keepsTwoPagesThatDifferInOneRecord() {
        transport.respond(200, "[{\"code\":1}]").respond(200, "[{\"code\":2}]").respond(200, "[]");

        assertThat(codes(customers(Paging.pages("page", 0, "size", 1)).list())).containsExactly("1", "2");
    }

    @Test
    void asksForAPageOnlyWhenItsRecordsAreAskedFor() {
        threePages();

        try (Stream<Document> all = customers(Paging.pages("page", 0, "size", 2)).stream()) {
            assertThat(all.limit(2)).hasSize(2);
        }

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void findsInAllPages() {
        transport.respond(200, "[{\"code\":1}]").respond(200, "[{\"code\":2}]").respond(200, "[]");

        NonUniqueResultException e = catchThrowableOfType(
                NonUniqueResultException.class,
                () -> customers(Paging.pages("page", 0, "size", 1)).find(Filter.eq("a", "b")));

        assertThat(e.count()).isEqualTo(2);
    }

    @Test
    void aPageThatFailsEndsTheListAfterTheRecordsBefore() {
        transport
                .respond(200, "[{\"code\":1}]")
                .respond(500, "")
                .respond(500, "")
                .respond(500, "");
        List<Document> came = new ArrayList<>();

        assertThatThrownBy(() ->
                        customers(Paging.pages("page", 0, "size", 1)).stream().forEach(came::add))
                .isInstanceOf(IncompleteListException.class)
                .hasCauseInstanceOf(ServerFaultException.class);

        assertThat(came).hasSize(1);
    }

    @Test
    void aRecordThatDoesNotFitNamesItsPlaceInThePage() {
        transport.respond(200, "[{\"code\":1},[]]");

        assertThatThrownBy(() -> customers(Paging.pages("page", 0, "size", 1)).list())
                .cause()
                .isInstanceOfSatisfying(
                        CodecException.class, e -> assertThat(e.path()).isEqualTo("$[1]"));
    }

    @Test
    void allPagesTogetherMayNotBeLargerThanOneResponse() {
        String big = "\"" + "x".repeat(9 << 20) + "\"";
        transport.respond(200, "[{\"a\":" + big + "}]").respond(200, "[{\"b\":" + big + "}]");

        assertThatThrownBy(() -> customers(Paging.pages("page", 0, "size", 1)).list())
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("maxListBytes");
    }

    @Test
    void aStrategyOfOnesOwnSaysWhenItEnds() {
        Paging two = context -> context.pages() == 2
                ? Optional.empty()
                : Optional.of(PageRequest.builder()
                        .query("from", Long.toString(context.records()))
                        .build());
        transport.respond(200, "[{\"code\":1},{\"code\":2}]").respond(200, "[{\"code\":3}]");

        assertThat(customers(two).list()).hasSize(3);

        assertThat(queries()).containsExactly("from=0", "from=2");
    }

    @Test
    void refusesPagesThatAreNone() {
        assertThatThrownBy(() -> Paging.pages("page", 0, "size", 0)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> Paging.pages(" ", 0, "size", 1)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> Paging.pages("page", -1, "size", 1)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void withoutPagingItAsksForWhatTheRequestSaysAndNoMore() {
        transport.respond(200, "[{\"code\":1}]");
        CrmClient client = TestClient.builder(transport, new ManualTiming())
                .paging(Paging.pages("page", 0, "size", 1))
                .build();

        CrmRequest<List<Document>> request = CrmRequest.list(CUSTOMERS, Document.class)
                .query("página", "1 &2")
                .header("Integration-Response", "minimum")
                .paging(Paging.none())
                .build();
        assertThat(client.send(request).value()).hasSize(1);

        HttpRequest sent = transport.lastRequest();
        assertThat(sent.uri().getRawQuery()).isEqualTo("p%C3%A1gina=1%20%262");
        assertThat(sent.headers().first("Integration-Response")).contains("minimum");
    }

    @Test
    void refusesHeaderFieldsThatAreItsOwnOrNotHttp() {
        for (String name : List.of("Cookie", "integration-filter", "Host", "Content-Length", "a b", "", "X:")) {
            assertThatThrownBy(() -> CrmRequest.list(CUSTOMERS, Document.class)
                            .header(name, "x")
                            .build())
                    .as(name)
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> CrmRequest.list(CUSTOMERS, Document.class)
                        .header("X-A", "a\r\nB: c")
                        .build())
                .isInstanceOf(InvalidRequestException.class);
    }
}
