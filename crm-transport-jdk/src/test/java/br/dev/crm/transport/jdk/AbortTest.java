package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.AbortRaceTests;
import br.dev.crm.testkit.call.TestCalls;
import java.util.List;

class AbortTest extends AbortRaceTests {

    @Override
    protected HttpTransport newTransport() {
        return new JdkTransportProvider().create(TestCalls.settings());
    }

    @Override
    protected void assertIdle(HttpTransport used) {
        assertThat(used).hasToString("transport jdk, 0 calls under way");
    }

    @Override
    protected List<String> messagesOfAnAbort() {
        return List.of("aborted", "ended before it was sent");
    }
}
