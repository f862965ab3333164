package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords go to the right server or nowhere. */
public abstract class TlsContractTests extends TransportContractTests {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final SSLContext TRUSTING = AUTHORITY.client();
    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1");

    protected TlsContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    private static TransportSettings trusting() {
        return settings().withSslContext(TRUSTING);
    }

    private RawServer server(CertificateKind kind, String host) {
        return closing(
                RawServer.playing(Script.respond(Responses.ok("secret")).forever(), AUTHORITY.server(kind, host)));
    }

    static Stream<CertificateKind> goodKinds() {
        return Arrays.stream(CertificateKind.values()).filter(CertificateKind::isGood);
    }

    static Stream<CertificateKind> badKinds() {
        return Arrays.stream(CertificateKind.values()).filter(CertificateKind::mustBeRefused);
    }

    @ParameterizedTest
    @MethodSource("goodKinds")
    @DisplayName("T57 A server whose certificate is trusted and names it is talked to, by name and by address.")
    void talksToTheRightServer(CertificateKind kind) throws InterruptedException {
        EachCase.of(HOSTS, host -> {
            RawServer server = server(kind, host);
            HttpTransport transport = transport(trusting());
            for (int i = 0; i < 3; i++) {
                assertEquals("secret", text(transport, post(server.uri(host, "/x"))));
            }

            assertEquals(1, server.connections());
        });
    }

    @ParameterizedTest
    @MethodSource("badKinds")
    @DisplayName("T58 A server whose certificate is wrong gets no request, which means NOT_SENT.")
    void sendsNothingToTheWrongServer(CertificateKind kind) throws InterruptedException {
        EachCase.of(HOSTS, host -> {
            RawServer server = server(kind, host);

            TransportException failure = failureOf(() -> send(transport(trusting()), post(server.uri(host, "/x"))));

            assertEquals(List.of(), server.requests());
            assertEquals(Delivery.NOT_SENT, failure.delivery());
            assertFalse(failure.isTimeout());
        });
    }

    @Test
    @DisplayName("T59 Without an SSLContext of the user's the JVM's authorities are trusted and no others.")
    void trustsTheJvmsAuthorities() {
        RawServer server = server(CertificateKind.GOOD, "localhost");

        TransportException failure = failureOf(() -> send(transport(), post(server.uri("localhost", "/x"))));

        assertEquals(List.of(), server.requests());
        assertEquals(Delivery.NOT_SENT, failure.delivery());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("T60 A server that chooses TLS 1.0 or 1.1 gets no request, which means NOT_SENT.")
    void refusesOldTls(int minor) {
        RawServer server = playing(OldTls.choosing(minor));

        TransportException failure = failureOf(() -> send(transport(trusting()), post(https(server))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertFalse(failure.isTimeout(), "the client went on with the handshake");
    }

    @Test
    @DisplayName("T61 A server that does not speak TLS gets no request, which means NOT_SENT.")
    void refusesPlainHttp() {
        RawServer server = playing(connection -> {
            connection.readBytes(5);
            Script.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                    .run(connection);
        });

        TransportException failure = failureOf(() -> send(transport(trusting()), post(https(server))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
    }

    @Test
    @DisplayName("T62 The time to connect covers the TLS handshake.")
    void stopsWaitingForAHandshake() throws InterruptedException {
        RawServer server = playing(Script.stall());
        HttpTransport transport = transport(trusting().withConnectTimeout(Duration.ofMillis(400)));
        long start = System.nanoTime();

        TransportException failure = failureOf(() -> send(transport, post(https(server))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertTrue(failure.isTimeout(), () -> "no time-out: " + failure);
        assertWithin(Duration.ofSeconds(4), start);
        assertAllGivenUp(server);
    }

    private static URI https(RawServer plain) {
        return URI.create("https://localhost:" + plain.port() + "/x");
    }
}
