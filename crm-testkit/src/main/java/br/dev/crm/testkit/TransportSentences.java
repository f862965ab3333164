package br.dev.crm.testkit;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What the groups of sentences have in common: servers, transports and calls. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class TransportSentences {
    /** How long something may take that should take no time, on a machine that is busy. */
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final HttpTransportContract contract;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    TransportSentences(HttpTransportContract contract) {
        this.contract = contract;
    }

    @AfterEach
    void closeAll() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Returns settings with 2 s for everything but answers, which have 8 s, and without a proxy. */
    static TransportSettings settings() {
        return TransportSettings.defaults()
                .withProxySelector(null)
                .withConnectTimeout(Duration.ofSeconds(2))
                .withConnectionWait(Duration.ofSeconds(2))
                .withResponseTimeout(Duration.ofSeconds(8));
    }

    final HttpTransport transport() {
        return transport(settings());
    }

    final HttpTransport transport(TransportSettings settings) {
        return closing(contract.provider().create(settings));
    }

    final RawServer answering(String text) {
        return closing(RawServer.answering(text));
    }

    final RawServer playing(Script script) {
        return closing(RawServer.playing(script));
    }

    /** Closes it when the test is over, in the opposite order. */
    final <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    static HttpRequest get(URI uri) {
        return request("GET", uri);
    }

    static HttpRequest post(URI uri) {
        return request("POST", uri);
    }

    /** Returns a request with a body of one byte, or none for a GET. */
    static HttpRequest request(String method, URI uri) {
        byte[] body = method.equals("GET") ? null : new byte[] {'1'};
        return new HttpRequest(method, uri, fields().build(), body);
    }

    static HttpHeaders.Builder fields() {
        return HttpHeaders.builder().add("User-Agent", "contract");
    }

    static HttpResponse send(HttpTransport transport, HttpRequest request) throws IOException {
        return transport.prepare(request).send();
    }

    /** Sends the request and returns the whole body. */
    static String text(HttpTransport transport, HttpRequest request) throws IOException {
        return text(send(transport, request));
    }

    /** Returns the whole body. */
    static String text(HttpResponse answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Expects this very exception and no other, and returns it. */
    static TransportException failureOf(Executable work) {
        return Assertions.assertThrowsExactly(TransportException.class, work);
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    static void assertWithin(Duration most, long startNanoTime) {
        Duration took = since(startNanoTime);
        Assertions.assertTrue(took.compareTo(most) <= 0, () -> "took " + took.toMillis() + " ms");
    }

    /** Expects the client to give up every connection of this server. */
    static void assertAllGivenUp(RawServer server) throws InterruptedException {
        Assertions.assertTrue(
                server.awaitNoConnection(Duration.ofSeconds(5)),
                () -> server.openConnections() + " connections are still open");
    }
}
