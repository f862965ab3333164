package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.PastTheEnd;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPagingTest {
    private static final String CUSTOMER = "customers-integration";
    private static final ListPaging PAGES = ListPaging.none().byPage("page", "size");
    private static final ListPaging OFFSETS = ListPaging.none().byOffset("from", "limit");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "page=0&size=2 = 1 2",
                "page=1&size=2 = 3 4",
                "page=2&size=2 = 5",
                "page=3&size=2 = ''",
                "page=9223372036854775807&size=2 = ''",
                "size=3 = 1 2 3",
                "page=0 = 1 2 3 4 5",
                "page=1 = ''",
                "other=1 = 1 2 3 4 5",
                "p%61ge=1&size=%34 = 5"
            })
    void cutsIntoPages(String query, String codes) {
        assertThat(codes(PAGES, query)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {"page=1&size=2 = 1 2", "page=3&size=2 = 5", "page=4&size=2 = ''", "size=2 = 1 2"})
    void countsPagesFromOneWhereAsked(String query, String codes) {
        assertThat(codes(PAGES.firstPage(1), query)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {"from=0&limit=2 = 1 2", "from=3&limit=2 = 4 5", "from=5&limit=2 = ''", "from=4 = 5", "limit=1 = 1"
            })
    void cutsByOffsetAndLimit(String query, String codes) {
        assertThat(codes(OFFSETS, query)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {"page=2&size=2 = 5", "page=3&size=2 = 5", "page=99&size=5 = 1 2 3 4 5", "page=7 = 1 2 3 4 5"})
    void sendsTheLastPageAgainWhereAsked(String query, String codes) {
        assertThat(codes(PAGES.pastTheEnd(PastTheEnd.LAST_PAGE), query)).isEqualTo(codes);
    }

    @Test
    void sendsNothingPastTheEndOfNothing() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(PAGES.pastTheEnd(PastTheEnd.LAST_PAGE))
                .start()) {
            assertThat(list(sandbox, "page=3&size=2", Map.of()).body()).isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {"'' = 1 2", "page=1&size=5 = 4 5", "page=2&size=1 = 3", "page=0&size=3 = 1 2 3"})
    void sendsNoMoreThanItMayAndADefaultWhereTheRequestSaysNothing(String query, String codes) {
        assertThat(codes(PAGES.defaultSize(2).maxSize(3), query)).isEqualTo(codes);
    }

    @Test
    void readsPagesFromHeadersWhereAsked() {
        try (CrmSandbox sandbox = filled(PAGES.headers())) {
            assertThat(codes(list(sandbox, "page=0&size=1", Map.of("Page", "1", "Size", "2"))))
                    .isEqualTo("3 4");
        }
    }

    @Test
    void readsOnBehindTheLastRecordWhereAListIsSortedAndCapped() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(ListPaging.none().sortedBy("code").maxSize(2))
                .start()) {
            for (int code : List.of(30, 4, 100, 5, 21)) {
                sandbox.put("customer", CUSTOMER, Map.of("code", code));
            }
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(codes(caller.list())).isEqualTo("4 5");
            assertThat(codes(caller.list("{code->gt->5}"))).isEqualTo("21 30");
            assertThat(codes(caller.list("{code->gt->30}"))).isEqualTo("100");
            assertThat(codes(caller.list("{code->gt->100}"))).isEmpty();
        }
    }

    @Test
    void sortsNumbersThenDatesThenTextsAndTheRestLast() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().listPaging(ListPaging.none().sortedBy("v")).start()) {
            List<Object> values =
                    List.of("b", true, "1970-02-15", 10, "a", "14/02/1980", 9.5, "2024-01-01T00:00:00.000-03:00");
            for (int i = 0; i < values.size(); i++) {
                sandbox.put("customer", CUSTOMER, Map.of("code", i, "v", values.get(i)));
            }
            sandbox.put("customer", CUSTOMER, Map.of("code", 8));

            assertThat(codes(Caller.loggedIn(sandbox).list())).isEqualTo("6 3 2 5 7 4 0 1 8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "page=", "page=1.5", "page=9223372036854775808", "size=0", "size=-2"})
    void respondsWith400ToWhatIsNoPage(String query) {
        try (CrmSandbox sandbox = filled(PAGES)) {
            HttpResponse<String> response = list(sandbox, query, Map.of());

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"code\":\"paging-invalid\"");
        }
    }

    @Test
    void ignoresEveryParameterWithoutASetting() {
        assertThat(codes(ListPaging.none(), "page=1&size=2")).isEqualTo("1 2 3 4 5");
    }

    @Test
    void refusesAPagingThatCannotBe() {
        assertThatThrownBy(() -> ListPaging.none().byPage("a", "A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListPaging.none().byOffset(" ", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PAGES.firstPage(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PAGES.maxSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PAGES.defaultSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PAGES.sortedBy(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CrmSandbox filled(ListPaging paging) {
        CrmSandbox sandbox = CrmSandbox.builder().listPaging(paging).start();
        for (int code = 1; code <= 5; code++) {
            sandbox.put("customer", CUSTOMER, Map.of("code", code));
        }
        return sandbox;
    }

    private static String codes(ListPaging paging, String query) {
        try (CrmSandbox sandbox = filled(paging)) {
            return codes(list(sandbox, query, Map.of()));
        }
    }

    private static HttpResponse<String> list(CrmSandbox sandbox, String query, Map<String, String> headers) {
        URI uri = URI.create(sandbox.integrationUri() + "?" + query);
        return Caller.exchange(
                Caller.loggedIn(sandbox).request("GET", headers, "").uri(uri));
    }

    private static String codes(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return String.join(
                " ",
                Pattern.compile("\"code\":([0-9]+)")
                        .matcher(response.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }
}
