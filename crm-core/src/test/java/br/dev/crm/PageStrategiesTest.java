package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.paging.PageContext;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies that see the last response, and what a request says about its pages. */
class PageStrategiesTest {
    private static final CrmRequest<List<Document>> LIST =
            CrmRequest.list(CUSTOMERS, Document.class).build();

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();

    private CrmClient client(Paging paging) {
        return TestClient.builder(transport, timing).paging(paging).build();
    }

    private List<String> targets() {
        return transport.requests().stream()
                .map(request -> request.uri().toString().substring("https://crm.example".length()))
                .toList();
    }

    @Test
    void followsLinks() {
        transport
                .respond(200, "[{\"code\":1}]", "Link", "</a>; rel=first", "link", "<?after=1&size=1>; rel=\"next\"")
                .respond(200, "[{\"code\":2}]", "Link", "<https://crm.example/pages/3>; rel=next")
                .respond(200, "[{\"code\":3}]", "Link", "<4>; rel=next")
                .respond(200, "[{\"code\":4}]", "Link", "</a>; rel=first");

        assertThat(client(Paging.links("size", 1)).send(LIST).value()).hasSize(4);

        assertThat(targets())
                .containsExactly("/integration?size=1", "/integration?after=1&size=1", "/pages/3", "/pages/4");
        assertThat(transport.requests())
                .extracting(request ->
                        request.headers().first("Integration-Resource").orElse(""))
                .containsOnly("customers-integration");
    }

    @Test
    void aLinkReplacesTheQueryOfTheRequest() {
        transport.respond(200, "[{\"code\":1}]", "Link", "<?p=2>; rel=next").respond(200, "[]");

        client(Paging.links())
                .send(LIST.toBuilder().query("p", "1").query("q", "x").build());

        assertThat(targets()).containsExactly("/integration?p=1&q=x", "/integration?p=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/secret",
                "//evil.example/secret",
                "http://crm.example/secret",
                "https:secret"
            })
    void refusesALinkToAnotherOriginUnsent(String target) {
        transport.respond(200, "[{\"code\":1}]", "Link", "<" + target + ">; rel=next");
        List<Document> came = new ArrayList<>();

        CrmException e = catchThrowableOfType(
                CrmException.class, () -> client(Paging.links()).stream(LIST).forEach(came::add));

        assertThat(e)
                .isInstanceOf(IncompleteListException.class)
                .hasMessageNotContaining("secret")
                .cause()
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("secret");
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(came).hasSize(1);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aFirstPageMayHaveATargetToo() {
        Paging elsewhere =
                context -> context.pages() == 0 ? Optional.of(PageRequest.ofTarget("all?x=1")) : Optional.empty();
        transport.respond(200, "[]");

        client(elsewhere).send(LIST);

        assertThat(targets()).containsExactly("/all?x=1");
    }

    @Test
    void handsTheCursorBackUntilThereIsNone() {
        transport
                .respond(200, "{\"page\":{\"next\":\"a b\"},\"items\":[{\"code\":1}]}")
                .respond(200, "{\"items\":[{\"code\":2}],\"page\":{\"next\":7}}")
                .respond(200, "{\"items\":[{\"code\":3}],\"page\":{\"next\":null}}");

        Paging cursor = Paging.cursor("cursor", "page.next", "size", 1);
        assertThat(client(cursor).send(LIST).value()).hasSize(3);

        assertThat(targets())
                .containsExactly(
                        "/integration?size=1", "/integration?size=1&cursor=a%20b", "/integration?size=1&cursor=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"code\":1}]", "{\"items\":[{\"code\":1}],\"next\":\"\"}", "{\"items\":[{\"code\":1}]}"})
    void aCursorThatIsAbsentOrEmptyIsTheEnd(String body) {
        transport.respond(200, body);

        assertThat(client(Paging.cursor("cursor", "next")).send(LIST).value()).hasSize(1);
    }

    @Test
    void countsPagesWhileThereIsANextOne() {
        transport
                .respond(200, "{\"items\":[{\"code\":1}],\"hasNext\":true}")
                .respond(200, "{\"hasNext\":false,\"items\":[{\"code\":2}]}");

        assertThat(client(Paging.hasNext("page", 1, "size", 1, "hasNext"))
                        .send(LIST)
                        .value())
                .hasSize(2);

        assertThat(targets()).containsExactly("/integration?page=1&size=1", "/integration?page=2&size=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"code\":1}]", "{\"items\":[{\"code\":1}],\"hasNext\":null}"})
    void aResponseThatDoesNotSayWhetherThereIsANextPageIsAnError(String body) {
        transport.respond(200, body);

        assertThatThrownBy(() ->
                        client(Paging.hasNext("page", 1, "size", 1, "hasNext")).send(LIST))
                .isInstanceOf(IncompleteListException.class)
                .hasCauseInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("hasNext");
    }

    @Test
    void aBooleanThatIsNoneIsAnError() {
        transport.respond(200, "{\"items\":[{\"code\":1}],\"hasNext\":[]}");

        assertThatThrownBy(() ->
                        client(Paging.hasNext("page", 1, "size", 1, "hasNext")).send(LIST))
                .isInstanceOf(IncompleteListException.class)
                .hasCauseInstanceOf(CodecException.class);
    }

    @Test
    void aStrategySeesTheLastResponse() {
        List<PageContext> seen = new ArrayList<>();
        Paging watching = context -> {
            seen.add(context);
            return context.pages() < 2 ? Optional.of(PageRequest.unchanged()) : Optional.empty();
        };
        transport
                .respond(
                        200,
                        "{\"a \\\"b\":1,\"page\":{\"no\":0,\"content\":[{\"code\":1},{\"code\":2}],\"of\":[2]},\"c\":{}}",
                        "X-Total",
                        "3")
                .respond(200, "[{\"code\":3}]");

        TestClient.builder(transport, timing)
                .paging(watching)
                .listFields("page.content")
                .build()
                .send(LIST);

        assertThat(seen).extracting(PageContext::pages).containsExactly(0, 1, 2);
        assertThat(seen).extracting(PageContext::records).containsExactly(0L, 2L, 3L);
        assertThat(seen)
                .extracting(context -> context.lastRecord().flatMap(last -> last.text("code")))
                .containsExactly(Optional.empty(), Optional.of("2"), Optional.of("3"));
        assertThat(seen)
                .extracting(context -> context.lastHeaders().first("X-Total"))
                .containsExactly(Optional.empty(), Optional.of("3"), Optional.empty());
        assertThat(seen.get(0).lastHeaders()).isSameAs(HttpHeaders.none());
        assertThat(seen)
                .extracting(PageContext::lastEnvelope)
                .containsExactly(
                        Document.empty(),
                        Document.parse("{\"a \\\"b\":1,\"page\":{\"no\":0,\"of\":[2]},\"c\":{}}"),
                        Document.empty());
    }

    @Test
    void aStrategyThatThrowsEndsTheListWithTheCause() {
        IllegalStateException thrown = new IllegalStateException("secret");
        Paging failing = context -> {
            throw thrown;
        };

        assertThatThrownBy(() -> client(failing).send(LIST))
                .isInstanceOf(InvalidRequestException.class)
                .hasCause(thrown)
                .hasMessageNotContaining("secret");
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings({"NullAway", "OptionalOfRedundantMethod"}) // what a user may do, whatever is declared
    void aStrategyThatGivesNullOrNoFirstPageIsRefused() {
        assertThatThrownBy(() -> client(context -> null).send(LIST)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> client(context -> Optional.empty()).send(LIST))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void sendSumsAllPagesUp() {
        transport
                .respond(200, "[{\"code\":1}]", "X-Page", "1")
                .then(request -> {
                    timing.pass(Duration.ofSeconds(3));
                    return ScriptedTransport.response(500, "");
                })
                .respond(200, "[{\"code\":2}]", "X-Page", "2")
                .respond(201, "[]", "X-Page", "3");

        CrmResponse<List<Document>> response =
                client(Paging.pages("page", 0, "size", 1)).send(LIST);

        assertThat(response.value()).hasSize(2);
        assertThat(response.attempts()).isEqualTo(4);
        assertThat(response.status().code()).isEqualTo(201);
        assertThat(response.headers().first("X-Page")).contains("3");
        assertThat(response.elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void sendAsyncReadsAllPagesAndReportsEveryFailure() {
        transport.respond(200, "[{\"code\":1}]").respond(200, "[{\"code\":2}]").respond(200, "[]");
        CrmClient client = client(Paging.pages("page", 0, "size", 1));

        assertThat(client.sendAsync(LIST).join().value()).hasSize(2);

        transport.respond(400, "");
        assertThatThrownBy(() -> client.sendAsync(LIST).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CrmException.class);
        client.close();
        assertThat(client.sendAsync(LIST)).isCompletedExceptionally();
    }

    @Test
    void aRequestGoesBeforeItsClient() {
        transport.respond(200, "[{\"code\":1}]").respond(200, "[]").respond(200, "[{\"code\":1}]");
        CrmRequest<List<Document>> paged =
                LIST.toBuilder().paging(Paging.pages("p", 0, "s", 1)).build();

        client(Paging.none()).send(paged);
        assertThat(targets()).containsExactly("/integration?p=0&s=1", "/integration?p=1&s=1");

        CrmRequest<List<Document>> one = paged.toBuilder().paging(Paging.none()).build();
        assertThat(client(Paging.pages("p", 0, "s", 1)).send(one).value()).hasSize(1);
        assertThat(transport.requests()).hasSize(3);
        assertThat(paged.paging()).contains(Paging.pages("p", 0, "s", 1));
        assertThat(paged.toBuilder().paging(null).build().paging()).isEmpty();
    }

    @Test
    void onlyAListTakesAPaging() {
        assertThatThrownBy(() -> CrmRequest.create(CUSTOMERS, Document.empty())
                        .paging(Paging.none())
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("paging");
    }
}
