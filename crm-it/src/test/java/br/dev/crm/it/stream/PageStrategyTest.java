package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.testkit.server.Responses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** Every way to ask for pages, against a CRM that is paged so, and every way to read a list: the same records. */
@Timeout(120) // a list that never ends
class PageStrategyTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int ALL = 25;
    private static final int SIZE = 10;
    private static final ListPaging PAGES = ListPaging.none().byPage("page", "size");
    private static final ListPaging OFFSETS = ListPaging.none().byOffset("from", "limit");

    /** Where nothing says that a page is the last one, one more is asked for. */
    private static final int BLIND = 4;

    private static final int TOLD = 3;

    private static final List<Case> CASES = List.of(
            new Case(Paging.pages("page", 0, "size", SIZE), PAGES, BLIND),
            new Case(Paging.headerPages("X-Page", 1, "X-Size", SIZE), byHeaders(), BLIND),
            new Case(Paging.offsets("from", "limit", SIZE), OFFSETS, BLIND),
            new Case(Paging.headerOffsets("from", "limit", SIZE), OFFSETS.headers(), BLIND),
            new Case(Paging.after("v"), ListPaging.none().sortedBy("v").maxSize(SIZE), BLIND),
            new Case(Paging.links("size", SIZE), PAGES.links(), TOLD),
            new Case(Paging.links(), OFFSETS.defaultSize(SIZE).links(), TOLD),
            new Case(
                    Paging.cursor("cursor", "next", "size", SIZE),
                    ListPaging.none().byCursor("cursor", "size", "next"),
                    TOLD),
            new Case(
                    Paging.cursor("cursor", "next"),
                    ListPaging.none().byCursor("cursor", "size", "next").maxSize(SIZE),
                    TOLD),
            new Case(
                    Paging.hasNext("page", 1, "size", SIZE, "hasNext"),
                    PAGES.firstPage(1).hasNext("hasNext"),
                    TOLD));

    /**
     * A strategy, and how the CRM is paged.
     *
     * @param requests that reading the list takes
     */
    private record Case(Paging paging, ListPaging crm, int requests) {}

    private static final Map<String, Function<CrmClient, List<NumberRecord>>> WAYS = Map.of(
            "list",
                    client -> client.resource(CustomerRequests.CUSTOMERS, NumberRecord.class)
                            .list(),
            "send", client -> client.send(CustomerRequests.list()).value(),
            "sendAsync",
                    client -> client.sendAsync(CustomerRequests.list()).join().value(),
            "stream", PageStrategyTest::streamed,
            "publisher", PageStrategyTest::published);

    private static ListPaging byHeaders() {
        return ListPaging.none().byPage("X-Page", "X-Size").headers().firstPage(1);
    }

    @ForEachCombination
    void everyStrategyReadsTheSameInEveryWay(Combination combination) {
        for (Case one : CASES) {
            try (CrmSandbox sandbox = sandbox(one.crm());
                    CrmClient client = client(combination, sandbox, one.paging())) {
                WAYS.forEach((way, read) -> {
                    int before = lists(sandbox);

                    assertThat(read.apply(client)).as("%s by %s", one, way).isEqualTo(NumberRecord.first(ALL));
                    assertThat(lists(sandbox) - before)
                            .as("requests of %s by %s", one, way)
                            .isEqualTo(one.requests());
                });
            }
        }
    }

    @ForEachCombination
    void onePageIsAskedForByARequestThatSaysSo(Combination combination) {
        try (CrmSandbox sandbox = sandbox(PAGES.defaultSize(SIZE));
                CrmClient client = client(combination, sandbox, Paging.pages("page", 0, "size", SIZE))) {
            CrmRequest<List<NumberRecord>> one =
                    CustomerRequests.list().toBuilder().paging(Paging.none()).build();

            assertThat(client.send(one).value()).isEqualTo(NumberRecord.first(SIZE));
            try (Stream<NumberRecord> stream = client.stream(one)) {
                assertThat(stream).hasSize(SIZE);
            }
            assertThat(lists(sandbox)).isEqualTo(2);
        }
    }

    @ForEachCombination
    void aLinkToAnotherOriginIsRefusedAndNothingSentThere(Combination combination) {
        try (ScriptedCrm other = ScriptedCrm.serving(Service.listOfOne());
                ScriptedCrm crm = ScriptedCrm.serving(Service.respond(
                        Responses.of(200, NumberRecord.LIST_OF_ONE, "Link: <" + other.uri() + ">; rel=\"next\"")));
                CrmClient client =
                        crm.client(combination).paging(Paging.links()).build()) {

            WAYS.forEach((way, read) -> assertThatThrownBy(() -> read.apply(client))
                    .as(way)
                    .satisfiesAnyOf(
                            e -> assertThat(e).isInstanceOf(InvalidRequestException.class),
                            e -> assertThat(e).hasRootCauseInstanceOf(InvalidRequestException.class)));

            assertThat(crm.calls()).isEqualTo(WAYS.size());
            assertThat(other.calls() + other.logins() + other.openConnections()).isZero();
        }
    }

    private static List<NumberRecord> streamed(CrmClient client) {
        try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
            return stream.toList();
        }
    }

    private static List<NumberRecord> published(CrmClient client) {
        RecordingSubscriber<NumberRecord> subscriber =
                RecordingSubscriber.of(client.publisher(CustomerRequests.list()));
        subscriber.request(Long.MAX_VALUE);
        try {
            assertThat(subscriber.endsWithin(BOUND)).as("ended").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (subscriber.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        return subscriber.taken();
    }

    private static CrmSandbox sandbox(ListPaging paging) {
        CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(paging)
                .listEnvelope(EnvelopeStyle.ITEMS)
                .start();
        for (int v = 0; v < ALL; v++) {
            sandbox.put("customer", "customers-integration", Map.of("v", v));
        }
        return sandbox;
    }

    private static CrmClient client(Combination combination, CrmSandbox sandbox, Paging paging) {
        return combination
                .builder()
                .integrationUri(sandbox.integrationUri())
                .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                .paging(paging)
                .build();
    }

    private static int lists(CrmSandbox sandbox) {
        return (int) sandbox.requests().stream()
                .filter(handled -> handled.request().action() == SandboxAction.LIST)
                .count();
    }
}
