package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.webhook.WebhookEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of a surrogate pair would be sent as a question mark: it is refused wherever a text becomes bytes. */
class LoneSurrogateTest {
    private static final FilterDialect PERCENT =
            FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT);

    private final ScriptedTransport transport = new ScriptedTransport();

    private CrmClientBuilder builder() {
        return TestClient.builder(transport, new ManualTiming());
    }

    /** Each place by its name; the consumer hands the text over there, to a client whose transport is given. */
    static Map<String, BiConsumer<LoneSurrogateTest, String>> places() {
        Map<String, BiConsumer<LoneSurrogateTest, String>> places = new LinkedHashMap<>();
        places.put(
                "user",
                (test, half) -> test.builder().credentials(half, "p", "t").build());
        places.put(
                "password",
                (test, half) -> test.builder().credentials("u", half, "t").build());
        places.put(
                "tenant",
                (test, half) -> test.builder().credentials("u", "p", half).build());
        places.put("login field", (test, half) -> test.login(credentials().withField("branch", half)));
        places.put(
                "name of a login field",
                (test, half) -> test.login(credentials().withField(half, "b")));
        places.put("credentials of a supplier", (test, half) -> test.supplied(Credentials.of("u", half, "t")));
        places.put(
                "integration URI",
                (test, half) -> test.builder()
                        .integrationUri("https://crm.example/" + half)
                        .build());
        places.put(
                "login URI",
                (test, half) ->
                        test.builder().loginUri("https://crm.example/" + half).build());
        places.put(
                "path of a request",
                (test, half) -> test.send(
                        test.builder().integrationPath((resource, action) -> "/" + half),
                        request().build()));
        places.put("parameter", (test, half) -> request().query("q", half).build());
        places.put(
                "name of a parameter",
                (test, half) -> request().query(half, "v").build());
        places.put(
                "parameter of a page",
                (test, half) -> PageRequest.builder().query("q", half).build());
        places.put("name of a page's parameter", (test, half) -> test.pages(Paging.pages(half, 0, "size", 5)));
        places.put("target of a page", (test, half) -> test.pages(paging(half)));
        places.put(
                "header field", (test, half) -> request().header("X-Note", half).build());
        places.put(
                "name of a header field",
                (test, half) -> request().header(half, "v").build());
        places.put("resource", (test, half) -> ResourceName.of("customer", half, "v4"));
        places.put("filter", (test, half) -> Filter.eq("name", half).text());
        places.put("field of a filter", (test, half) -> Filter.eq(half, "x").text(PERCENT));
        places.put("encoded filter", (test, half) -> Filter.eq("name", half).text(PERCENT));
        places.put("raw filter", (test, half) -> Filter.raw("{name->eq->" + half + "}"));
        places.put("text of a filter", (test, half) -> Filter.parse("{name->eq->" + half + "}"));
        places.put("JSON of a document", (test, half) -> Document.parse("{\"name\":\"" + half + "\"}"));
        places.put("JSON of an event", (test, half) -> WebhookEvent.parse("{\"name\":\"" + half + "\"}"));
        places.put("value of a document", (test, half) -> Document.empty().with("name", half));
        places.put("path of a document", (test, half) -> Document.empty().with(half, "v"));
        places.put("key of a document", (test, half) -> Document.of(Map.of(half, "v")));
        places.put("resume point", (test, half) -> ResumePoint.of(Map.of("key", half)));
        places.put("text of a resume point", (test, half) -> ResumePoint.parse("crm-resume-1?a=" + half + "#00000000"));
        return places;
    }

    static Stream<String> names() {
        return places().keySet().stream();
    }

    private static Credentials credentials() {
        return Credentials.of("u", "p", "t");
    }

    private static CrmRequest.Builder<List<Document>> request() {
        return CrmRequest.list(CUSTOMERS, Document.class);
    }

    private static Paging paging(String target) {
        return page -> Optional.of(page.pages() == 0 ? PageRequest.unchanged() : PageRequest.ofTarget(target));
    }

    private void login(Credentials credentials) {
        builder().credentials(credentials).build();
    }

    private void supplied(Credentials credentials) {
        send(builder().credentials(() -> credentials), request().build());
    }

    private void pages(Paging paging) {
        transport.respond(200, "[{}]");
        send(builder().paging(paging), request().build());
    }

    private void send(CrmClientBuilder builder, CrmRequest<?> request) {
        try (CrmClient client = builder.build()) {
            client.send(request);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedWhereATextBecomesBytes(String place) {
        for (String half : List.of("a\ud800", "\udc00b", "\udc00\ud800")) {
            ThrowingCallable call = () -> places().get(place).accept(this, half);
            assertThatThrownBy(call).as("%s", place).isInstanceOf(CrmException.class);
        }
        assertThat(transport.requests()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void isRefusedInJsonThatALibraryHasWritten() {
        assertThatThrownBy(() -> new JsonOutput().json("\"\ud800\"")).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", " ", "a  "})
    void aBlankAtAnEndOfAHeaderValueIsRefused(String value) {
        assertThatThrownBy(() -> request().header("X-Note", value).build())
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("begins or ends with a space");
        assertThatThrownBy(() -> PageRequest.builder().header("X-Note", value).build())
                .isInstanceOf(CrmException.class);
        assertThat(request().header("X-Note", "a b").build().headers()).containsEntry("X-Note", "a b");
    }

    @Test
    void wholePairsAreSentAsTheyAre() {
        transport.respond(200, "[]");
        send(builder(), request().query("q", "😀").build());

        assertThat(transport.lastRequest().uri().getRawQuery()).isEqualTo("q=%F0%9F%98%80");
    }
}
