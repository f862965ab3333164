package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose last chunk is not its end: fields follow without an end, or the connection ends too early. */
class TrailerTest {
    private static final String LAST_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(NumberRecord.LIST_OF_ONE.length()) + "\r\n" + NumberRecord.LIST_OF_ONE
            + "\r\n00";

    private static final List<Script> ENDS = List.of(
            Script.write(LAST_CHUNK + "\r\n")
                    .then(Script.write("T: 1\r\n".repeat(1_000)).forever()),
            Script.write(LAST_CHUNK + "\r\n")
                    .then(Script.write("T".repeat(1 << 16)).forever()),
            Script.write(LAST_CHUNK + "\r\n").then(Script.close()),
            Script.write(LAST_CHUNK).then(Script.close()));

    @ParameterizedTest
    @ValueSource(strings = {"gson", "jsonb"})
    void isNoWholeList(String codec) {
        for (Script end : ENDS) {
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(end).timesThenListOfOne(1));
                    CrmClient client = client(crm, codec)) {
                var response = client.send(CustomerRequests.list());

                assertThat(response.value()).containsExactly(new NumberRecord(1));
                assertThat(response.attempts()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gson", "jsonb"})
    void isNoWholeStream(String codec) {
        for (Script end : ENDS) {
            List<NumberRecord> read = new ArrayList<>();
            try (ScriptedCrm crm = ScriptedCrm.serving(Service.play(end));
                    CrmClient client = client(crm, codec);
                    Stream<NumberRecord> records = client.stream(CustomerRequests.list())) {
                assertThatThrownBy(() -> records.forEach(read::add)).isInstanceOf(IncompleteListException.class);
            }
            assertThat(read).containsExactly(new NumberRecord(1));
        }
    }

    private static CrmClient client(ScriptedCrm crm, String codec) {
        return crm.client(Combination.of("apache", codec))
                .retryPolicy(RetryPolicies.FAST)
                .build();
    }
}
