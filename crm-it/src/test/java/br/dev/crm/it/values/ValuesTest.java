package br.dev.crm.it.values;

import static br.dev.crm.it.support.CustomerRequests.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Values of records from a client to a server and back, the same over every transport and codec. */
public class ValuesTest {
    private static final String COOKIE = "Set-Cookie: JSESSIONID=s1; Path=/; HttpOnly";

    /** What a status is in the CRM that the tests speak of. */
    public enum Status {
        /** A constant that is known. */
        ACTIVE
    }

    /** A record of which a CRM knows less than the model asks for. */
    public record Erp(
            LocalDate birth, LocalDateTime seen, BigDecimal credit, Boolean blocked, boolean active, Status status) {}

    @ForEachCombination
    void readsLenientlyIfTheClientIsToldSo(Combination combination) {
        String list = "[{\"birth\":\"00/00/0000\",\"seen\":\"15/02/1970 10:00\",\"credit\":\"\",\"blocked\":\" \","
                + "\"active\":\"S\",\"status\":\"NEW\"}]";
        CrmRequest<List<Erp>> request = CrmRequest.list(CUSTOMERS, Erp.class).build();
        try (RawServer server = RawServer.responding(Responses.of(200, list, COOKIE));
                CrmClient strict =
                        combination.client(server.uri("/integration")).build();
                CrmClient lenient = combination
                        .client(server.uri("/integration"))
                        .lenientReading(true)
                        .build()) {

            assertThat(lenient.send(request).value())
                    .containsExactly(new Erp(null, LocalDateTime.of(1970, 2, 15, 10, 0), null, null, true, null));
            assertThatThrownBy(() -> strict.send(request))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("$[0].birth");
        }
    }

    @ForEachCombination
    void takesARecordThatIsAMapOrACollectionOfAnyClass(Combination combination) {
        try (RawServer server = RawServer.responding(Responses.of(201, "{\"id\":\"7\"}", COOKIE));
                CrmClient client =
                        combination.client(server.uri("/integration")).build()) {
            for (Map<String, Object> map : List.<Map<String, Object>>of(
                    Map.of("code", "1"),
                    Collections.unmodifiableMap(new HashMap<>(Map.of("code", "1"))),
                    new ConcurrentHashMap<>(Map.of("code", "1")))) {
                assertThat(sent(server, client, map)).isEqualTo("{\"code\":\"1\"}");
                assertThat(sent(server, client, List.of(map))).isEqualTo("[{\"code\":\"1\"}]");
                assertThat(sent(server, client, new CopyOnWriteArrayList<>(List.of(map))))
                        .isEqualTo("[{\"code\":\"1\"}]");
            }
        }
    }

    private static String sent(RawServer server, CrmClient client, Object record) {
        client.send(CrmRequest.create(CUSTOMERS, record).build());
        List<RecordedRequest> requests = server.requests();
        return requests.get(requests.size() - 1).text();
    }
}
