package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import org.junit.jupiter.api.Test;

class DecidesNothingTest {

    /** A limit of the client: this test tells when it has gone. */
    @Test
    void sendsAGetOnceMoreWhenTheConnectionDies() {
        try (RawServer server = RawServer.playing(Script.readRequest());
                HttpTransport transport = new JdkTransportProvider().create(TestCalls.settings())) {
            assertThat(TestCalls.failureOf(() -> TestCalls.text(transport, TestCalls.get(server.uri("/x"))))
                            .delivery())
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(2);
        }
    }
}
