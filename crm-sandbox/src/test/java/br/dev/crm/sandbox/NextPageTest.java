package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ListPaging;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a response says of the next page, where it is set to say anything. */
class NextPageTest {
    private static final String CUSTOMER = "customers-integration";
    private static final ListPaging PAGES = ListPaging.none().byPage("page", "size");
    private static final ListPaging OFFSETS = ListPaging.none().byOffset("from", "limit");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "page=0&size=2 = </integration?page=0&size=2>; rel=\"first\", </integration?page=1&size=2>; rel=\"next\"",
                "page=1&size=2 = </integration?page=0&size=2>; rel=\"first\", </integration?page=2&size=2>; rel=\"next\"",
                "page=2&size=2 = </integration?page=0&size=2>; rel=\"first\"",
                "page=0&size=5 = </integration?page=0&size=5>; rel=\"first\"",
                "a=b%20c&size=4 = </integration?a=b%20c&page=0&size=4>; rel=\"first\", </integration?a=b%20c&page=1&size=4>; rel=\"next\"",
            })
    void linksToTheNextPage(String query, String link) {
        try (CrmSandbox sandbox = filled(PAGES.links(), EnvelopeStyle.NONE)) {
            assertThat(list(sandbox, query).headers().firstValue("Link")).contains(link);
        }
    }

    @Test
    void linksCountAsTheirPagingDoes() {
        try (CrmSandbox sandbox = filled(PAGES.firstPage(1).links(), EnvelopeStyle.NONE)) {
            assertThat(list(sandbox, "page=1&size=2")
                            .headers()
                            .firstValue("Link")
                            .orElse(""))
                    .contains("page=1&size=2>; rel=\"first\"", "page=2&size=2>; rel=\"next\"");
        }
        try (CrmSandbox sandbox = filled(OFFSETS.maxSize(2).links(), EnvelopeStyle.NONE)) {
            assertThat(list(sandbox, "from=1&limit=9")
                            .headers()
                            .firstValue("Link")
                            .orElse(""))
                    .contains("from=0&limit=2>; rel=\"first\"", "from=3&limit=2>; rel=\"next\"");
        }
    }

    @Test
    void sendsNoLinkUnlessItIsSet() {
        try (CrmSandbox sandbox = filled(PAGES, EnvelopeStyle.NONE)) {
            assertThat(list(sandbox, "page=0&size=2").headers().firstValue("Link"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "page=0&size=2 = true",
                "page=1&size=2 = true",
                "page=2&size=2 = false",
                "page=9&size=2 = false",
                "page=0&size=5 = false",
                "'' = false"
            })
    void saysWhetherThereIsANextPage(String query, boolean hasNext) {
        try (CrmSandbox sandbox = filled(PAGES.hasNext("hasNext"), EnvelopeStyle.ITEMS)) {
            assertThat(list(sandbox, query).body())
                    .startsWith("{\"items\":[")
                    .endsWith("],\"hasNext\":" + hasNext + "}");
        }
    }

    @Test
    void handsOutACursorUntilTheLastPage() {
        try (CrmSandbox sandbox = filled(ListPaging.none().byCursor("cursor", "limit", "next"), EnvelopeStyle.DATA)) {
            String first = list(sandbox, "limit=3").body();
            String cursor = first.replaceAll(".*\"next\":\"(.*)\"}", "$1");

            String second = list(sandbox, "limit=3&cursor=" + cursor).body();

            assertThat(first).contains("\"code\":3}").doesNotContain("\"code\":4}");
            assertThat(second).contains("\"code\":4}", "\"code\":5}").endsWith("],\"next\":null}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "ZnJvbQ==", "ZnJvbTot", "ZnJvbTotMQ==", "%C3%A3"})
    void respondsWith400ToWhatIsNoCursor(String cursor) {
        try (CrmSandbox sandbox = filled(ListPaging.none().byCursor("cursor", "limit", "next"), EnvelopeStyle.DATA)) {
            HttpResponse<String> response = list(sandbox, "cursor=" + cursor);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("paging-invalid");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        ListPaging cursor = ListPaging.none().byCursor("cursor", "limit", "next");
        List<ThrowingCallable> wrong = List.of(
                () -> ListPaging.none().byCursor("a", "A", "b"),
                () -> ListPaging.none().byCursor("a", "b", " "),
                () -> PAGES.hasNext(""),
                cursor::links,
                () -> cursor.hasNext("more"),
                () -> filled(cursor, EnvelopeStyle.NONE).close(),
                () -> filled(PAGES.hasNext("more"), EnvelopeStyle.NONE).close(),
                () -> filled(PAGES.hasNext("items"), EnvelopeStyle.ITEMS).close(),
                () -> filled(PAGES.headers().links(), EnvelopeStyle.NONE).close(),
                () -> filled(ListPaging.none().links(), EnvelopeStyle.NONE).close());

        assertThat(wrong).allSatisfy(one -> assertThatThrownBy(one).isInstanceOf(IllegalArgumentException.class));
        assertThat(cursor.byPage("page", "size")).isEqualTo(PAGES);
    }

    private static CrmSandbox filled(ListPaging paging, EnvelopeStyle envelope) {
        CrmSandbox sandbox =
                CrmSandbox.builder().listPaging(paging).listEnvelope(envelope).start();
        for (int code = 1; code <= 5; code++) {
            sandbox.put("customer", CUSTOMER, Map.of("code", code));
        }
        return sandbox;
    }

    private static HttpResponse<String> list(CrmSandbox sandbox, String query) {
        URI uri = URI.create(sandbox.integrationUri() + "?" + query);
        return Caller.exchange(
                Caller.loggedIn(sandbox).request("GET", Map.of(), "").uri(uri));
    }
}
