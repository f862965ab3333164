package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    /** Where the contract leaves the choice between a response and a refusal, this transport refuses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 600 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nhi",
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nNot A Name: x\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nX: a\u0000b\r\nContent-Length: 2\r\n\r\nhi"
            })
    void refusesWhatIsInDoubt(String bytes) {
        try (RawServer server = RawServer.playing(Script.respond(bytes));
                HttpTransport transport = new JdkTransportProvider().create(TestCalls.settings())) {
            TransportException failure = TestCalls.failureOf(
                    () -> transport.prepare(TestCalls.post(server.uri("/x"))).send());

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(failure.isTimeout()).isFalse();
        }
    }
}
