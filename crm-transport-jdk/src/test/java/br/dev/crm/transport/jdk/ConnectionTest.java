package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final HttpTransport transport = new JdkTransportProvider().create(TestCalls.settings());

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void isReusedWhenAllBytesWereReadButNotTheEnd() throws IOException {
        try (RawServer server = RawServer.responding(Responses.ok("hello"))) {
            for (int i = 0; i < 20; i++) {
                try (InputStream body = transport
                        .prepare(TestCalls.get(server.uri("/x")))
                        .send()
                        .body()) {
                    body.readNBytes(5);
                }
            }

            assertThat(server.requests()).hasSize(20);
            // The client takes its connection back just after the last byte: now and then a call comes before that.
            assertThat(server.connections()).isLessThan(20);
        }
    }

    @Test
    void isGivenUpWhenTheResponseIsRefused() throws InterruptedException {
        try (RawServer server = RawServer.playing(Script.respond("HTTP/1.1 700 Odd\r\nContent-Length: 100\r\n\r\nhello")
                .then(Script.stall()))) {
            HttpRequest request = TestCalls.post(server.uri("/x"));
            assertThat(TestCalls.failureOf(() -> transport.prepare(request).send()))
                    .isNotNull();

            TestCalls.assertGivenUp(server);
        }
    }

    @Test
    void isGivenUpWithEachUnreadableHeadButTheFirst() throws InterruptedException {
        Script unreadable = Script.respond("HTTP/1.1 20 OK\r\n\r\n").then(Script.stall());
        try (RawServer first = RawServer.playing(unreadable);
                RawServer server = RawServer.playing(unreadable.forever())) {
            assertThat(TestCalls.failureOf(() ->
                            transport.prepare(TestCalls.post(first.uri("/x"))).send()))
                    .isNotNull();

            for (int i = 0; i < 10; i++) {
                TransportException failure = TestCalls.failureOf(() ->
                        transport.prepare(TestCalls.post(server.uri("/x"))).send());
                assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            }

            assertThat(server.requests()).hasSize(10);
            TestCalls.assertGivenUp(server);
        }
    }
}
