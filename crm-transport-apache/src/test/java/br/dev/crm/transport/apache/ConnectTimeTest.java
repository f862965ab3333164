package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time to connect is one for all that comes before the request, however slowly it comes. */
class ConnectTimeTest {
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration DRIP = Duration.ofMillis(50);
    private static final URI HTTPS = URI.create("https://localhost:444/x");

    /** The head of a TLS record of 16 KiB. */
    private static final String RECORD = "\u0016\u0003\u0003@\u0000";

    private static final String TUNNEL = "HTTP/1.1 200 Connection established\r\n\r\n";

    private static TransportSettings settings() {
        return ApacheTransports.settings().withConnectTimeout(CONNECT);
    }

    /** Returns a server that sends this, and then more, one byte every 50 ms for 4 s. */
    private static RawServer dripping(Script first, String start) {
        return RawServer.playing(first.then(Script.drip(start + "x".repeat(80), DRIP)));
    }

    @Test
    void coversATlsHandshakeThatDrips() throws InterruptedException {
        try (RawServer server = dripping(Script.pause(Duration.ZERO), RECORD);
                HttpTransport transport = new ApacheTransport(settings())) {
            URI https = URI.create("https://localhost:" + server.port() + "/x");

            TestCalls.assertTimesOut(
                    Delivery.NOT_SENT,
                    CONNECT,
                    () -> transport.prepare(TestCalls.post(https)).send());
            TestCalls.assertGivenUp(server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 ", "HTTP/1.1 200 OK\r\nX: ", TUNNEL + RECORD})
    void coversAProxyThatDrips(String start) throws InterruptedException {
        int atOnce = start.startsWith(TUNNEL) ? TUNNEL.length() : 0;
        Script first = Script.readHeaders().then(Script.write(start.substring(0, atOnce)));
        try (RawServer proxy = dripping(first, start.substring(atOnce));
                HttpTransport transport =
                        new ApacheTransport(settings().withProxySelector(ProxySelector.of(proxy.address())))) {
            TestCalls.assertTimesOut(
                    Delivery.NOT_SENT,
                    CONNECT,
                    () -> transport.prepare(TestCalls.post(HTTPS)).send());
            TestCalls.assertGivenUp(proxy);
        }
    }

    @Test
    void boundsNothingOnceTheConnectionStands() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
        try (RawServer server = RawServer.playing(Script.respond(head).then(Script.drip("x".repeat(10), DRIP)));
                HttpTransport transport = new ApacheTransport(settings())) {
            assertThat(TestCalls.text(transport, TestCalls.post(server.uri("/x"))))
                    .isEqualTo("xxxxxxxxxx");
        }
    }
}
