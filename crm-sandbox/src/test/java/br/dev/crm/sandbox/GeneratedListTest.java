package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.PastTheEnd;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedListTest {
    private static final String CUSTOMER = "customers-integration";

    @Test
    void makesRecordsWhenTheyAreAskedFor() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated("customer", CUSTOMER, 3, GeneratedListTest::small)
                .start()) {
            assertThat(Caller.loggedIn(sandbox).list().body())
                    .isEqualTo("[{\"id\":\"r0\"},{\"id\":\"r1\"},{\"id\":\"r2\"}]");
            assertThat(sandbox.records("customer", CUSTOMER)).isEmpty();
        }
    }

    @Test
    void givesARecordWithoutAnIdTheSameOneEachTime() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated("customer", CUSTOMER, 2, place -> Map.of("n", place))
                .start()) {
            String first = Caller.loggedIn(sandbox).list().body();

            assertThat(first).isEqualTo(Caller.loggedIn(sandbox).list().body());
            assertThat(first).matches("\\[\\{\"id\":\"[0-9a-f-]{36}\",\"n\":0},\\{\"id\":\"[0-9a-f-]{36}\",\"n\":1}]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            value = {
                "ITEMS ## {\"total\":2,\"items\":[{\"id\":\"r0\"},{\"id\":\"r1\"}],\"next\":null,\"last\":{\"a\":[]}}",
                "DATA ## {\"total\":2,\"data\":[{\"id\":\"r0\"},{\"id\":\"r1\"}],\"next\":null,\"last\":{\"a\":[]}}"
            })
    void wrapsAGeneratedAndAStoredListAlike(EnvelopeStyle envelope, String body) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("next", null);
        after.put("last", Map.of("a", List.of()));
        CrmSandboxBuilder builder =
                CrmSandbox.builder().listEnvelope(envelope).envelopeMembers(Map.of("total", 2), after);
        try (CrmSandbox stored = builder.start();
                CrmSandbox generated = builder.generated("customer", CUSTOMER, 2, GeneratedListTest::small)
                        .start()) {
            stored.put("customer", CUSTOMER, Map.of("id", "r0"));
            stored.put("customer", CUSTOMER, Map.of("id", "r1"));

            assertThat(Caller.loggedIn(stored).list().body()).isEqualTo(body);
            assertThat(Caller.loggedIn(generated).list().body()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "'' = r0 r1",
                "{code->ge->998} = r998 r999",
                "{code->gt->997}{id->neq->r998} = r999",
                "{code->gt->999} = ''",
                "{code->eq->500} = r500",
                "{code->lt->3} = r0 r1",
                "{id->like->99} = r99 r199"
            })
    void pagesAGeneratedListByFilter(String filter, String ids) {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(ListPaging.none().sortedBy("code").maxSize(2))
                .generated("customer", CUSTOMER, 1_000, GeneratedListTest::coded)
                .start()) {
            assertThat(ids(Caller.loggedIn(sandbox).send("GET", Map.of("Integration-Filter", filter), "")))
                    .isEqualTo(ids);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "3,2,'' = r6 r7",
                "500,2,'' = r998 r999",
                "499,2,'' = r998 r999",
                "1,3,{id->like->99} = r399 r499 r599",
                "7,3,{id->like->99} = r999"
            })
    void pagesAGeneratedListByNumber(String page, String ids) {
        String[] parts = page.split(",", -1);
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(
                        ListPaging.none().byPage("X-Page", "X-Size").headers().pastTheEnd(PastTheEnd.LAST_PAGE))
                .generated("customer", CUSTOMER, 1_000, GeneratedListTest::coded)
                .start()) {
            Map<String, String> headers =
                    Map.of("X-Page", parts[0], "X-Size", parts[1], "Integration-Filter", parts[2].replace("'", ""));

            assertThat(ids(Caller.loggedIn(sandbox).send("GET", headers, ""))).isEqualTo(ids);
        }
    }

    @Test
    void findsTheNextPageOfAMillionRecordsWithoutReadingThemAll() {
        int[] made = {0};
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listPaging(ListPaging.none().sortedBy("code").maxSize(2))
                .threads(1)
                .generated("customer", CUSTOMER, 1_000_000, place -> {
                    made[0]++;
                    return coded(place);
                })
                .start()) {
            assertThat(ids(Caller.loggedIn(sandbox).list("{code->gt->900000}"))).isEqualTo("r900001 r900002");
            assertThat(made[0]).isLessThan(50);
        }
    }

    @Test
    void streamsAMillionRecordsWithoutHoldingThem() throws Exception {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .listEnvelope(EnvelopeStyle.CONTENT)
                .generated(
                        "customer",
                        CUSTOMER,
                        1_000_000,
                        place -> Map.of(
                                "id", "id-" + place, "code", place, "name", "Padaria São João da Boa Vista ".repeat(7)))
                .start()) {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(Caller.loggedIn(sandbox).request("GET", Map.of(), "").build(), BodyHandlers.ofInputStream());
            long most = 0;
            long bytes = 0;
            int last = 0;
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = response.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    last = buffer[read - 1];
                    if (bytes % (1 << 25) < read) {
                        most = Math.max(most, usedAfterCollection());
                    }
                }
            }

            assertThat(bytes).isGreaterThan(250_000_000);
            assertThat(last).isEqualTo('}');
            assertThat(most).as("bytes of heap in use").isLessThan(100_000_000);
        }
    }

    @Test
    void canOnlyBeRead() {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated("customer", CUSTOMER, 3, GeneratedListTest::small)
                .notAllowedStatus(503)
                .start()) {
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(caller.create("{}").statusCode()).isEqualTo(503);
            assertThat(caller.delete("{id->eq->r0}").statusCode()).isEqualTo(503);
            assertThat(caller.resource("other").create("{}").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void breaksAStoredListOffAfterSomeRecordsAndNoOtherResponse() throws Exception {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            for (int i = 0; i < 3; i++) {
                sandbox.put("customer", CUSTOMER, Map.of("id", "r" + i));
            }
            Caller caller = Caller.loggedIn(sandbox);
            sandbox.failNext(2, Fault.breakOff(2));

            assertThat(caller.create("{\"id\":\"x\"}").statusCode()).isEqualTo(201);
            assertThat(untilBroken(caller)).isEqualTo("[{\"id\":\"r0\"},{\"id\":\"r1\"}");
            caller.cookies("");
            assertThat(caller.list().statusCode()).isEqualTo(401);
            assertThat(sandbox.requests()).extracting(HandledRequest::executed).containsExactly(true, true, false);
        }
    }

    @Test
    void breaksAGeneratedListOffEvenBehindItsLastRecord() throws Exception {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated("customer", CUSTOMER, 2, GeneratedListTest::small)
                .start()) {
            sandbox.failNext(1, Fault.breakOff(10));

            assertThat(untilBroken(Caller.loggedIn(sandbox))).isEqualTo("[{\"id\":\"r0\"},{\"id\":\"r1\"}");
        }
    }

    @Test
    void leavesTheResponseUnfinishedWhereARecordCannotBeMade() throws Exception {
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .generated("customer", CUSTOMER, 2, place -> Map.of("id", "r" + 1 / (1 - place)))
                .start()) {
            assertThatThrownBy(() -> Caller.loggedIn(sandbox).list()).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void namesEverySettingThatIsWrong() {
        CrmSandboxBuilder builder = CrmSandbox.builder()
                .generated("s", "r", -1, GeneratedListTest::small)
                .generated("s", "r", 1, GeneratedListTest::small)
                .latency(Duration.ofSeconds(2), Duration.ofSeconds(1), 1)
                .notAllowedStatus(200)
                .envelopeMembers(Map.of("a", 1), Map.of("a", 1));

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "s/r has -1", "two sources", "latency", "notAllowedStatus", "no envelope", "both before");
        assertThatThrownBy(() -> CrmSandbox.builder()
                        .listEnvelope(EnvelopeStyle.DATA)
                        .envelopeMembers(Map.of(), Map.of("data", 1))
                        .start())
                .hasMessageContaining("two members 'data'");
    }

    private static Map<String, Object> small(long place) {
        return Map.of("id", "r" + place);
    }

    private static Map<String, Object> coded(long place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "r" + place);
        fields.put("code", place);
        return fields;
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String untilBroken(Caller caller) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(caller.request("GET", Map.of(), "").build(), BodyHandlers.ofInputStream());
        StringBuilder read = new StringBuilder();
        assertThatThrownBy(() -> {
                    int next;
                    while ((next = response.body().read()) >= 0) {
                        read.append((char) next);
                    }
                })
                .isInstanceOf(IOException.class);
        return read.toString();
    }

    private static String ids(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return String.join(
                " ",
                Pattern.compile("\"id\":\"(r[0-9]+)\"")
                        .matcher(response.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }
}
