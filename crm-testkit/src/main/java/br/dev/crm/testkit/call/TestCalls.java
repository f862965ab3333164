package br.dev.crm.testkit.call;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.server.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** Settings, requests and calls as tests of a transport need them. */
public final class TestCalls {
    /** How much longer than its time-out a call may take on a machine that is busy. */
    private static final Duration GENEROUS = Duration.ofSeconds(3);

    private static final Duration GIVE_UP = Duration.ofSeconds(5);

    private TestCalls() {}

    /** Returns settings with 2 s for everything but responses, which have 8 s, and without a proxy. */
    public static TransportSettings settings() {
        return TransportSettings.defaults()
                .withProxySelector(null)
                .withConnectTimeout(Duration.ofSeconds(2))
                .withConnectionWait(Duration.ofSeconds(2))
                .withResponseTimeout(Duration.ofSeconds(8));
    }

    /** Returns a GET without a body. */
    public static HttpRequest get(URI uri) {
        return request("GET", uri);
    }

    /** Returns a POST with a body of one byte. */
    public static HttpRequest post(URI uri) {
        return request("POST", uri);
    }

    /** Returns a POST with this body. */
    public static HttpRequest post(URI uri, byte[] body) {
        return new HttpRequest("POST", uri, fields().build(), body);
    }

    /** Returns a request with a body of one byte, or none for a GET. */
    public static HttpRequest request(String method, URI uri) {
        byte[] body = method.equals("GET") ? null : new byte[] {'1'};
        return new HttpRequest(method, uri, fields().build(), body);
    }

    /** Returns header fields with a User-Agent, to be added to. */
    public static HttpHeaders.Builder fields() {
        return HttpHeaders.builder().add("User-Agent", "contract");
    }

    /** Sends the request and returns the response with its body unread. */
    public static HttpResponse send(HttpTransport transport, HttpRequest request) throws IOException {
        return transport.prepare(request).send();
    }

    /** Sends the request and returns the whole body, one character a byte. */
    public static String text(HttpTransport transport, HttpRequest request) throws IOException {
        return text(send(transport, request));
    }

    /** Returns the whole body, one character a byte, and closes it. */
    public static String text(HttpResponse response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Expects this very exception and no other, and returns it. */
    public static TransportException failureOf(Executable work) {
        return Assertions.assertThrowsExactly(TransportException.class, work);
    }

    /** Expects the work to end by this time-out, neither before it nor much later, with this delivery. */
    public static void assertTimesOut(Delivery delivery, Duration timeout, Executable work) {
        long start = System.nanoTime();
        TransportException failure = failureOf(work);
        Duration took = since(start);

        Assertions.assertTrue(failure.isTimeout(), () -> "no time-out: " + failure);
        Assertions.assertEquals(delivery, failure.delivery());
        Assertions.assertTrue(took.compareTo(timeout.minusMillis(50)) >= 0, "too early");
        Assertions.assertTrue(took.compareTo(GENEROUS) <= 0, () -> "took " + took.toMillis() + " ms");
    }

    /** Expects at least one connection to this server, and within five seconds none that is still open. */
    public static void assertGivenUp(RawServer server) throws InterruptedException {
        long start = System.nanoTime();
        while ((server.connections() == 0 || server.openConnections() > 0)
                && since(start).compareTo(GIVE_UP) < 0) {
            Thread.sleep(5);
        }
        Assertions.assertTrue(server.connections() > 0, "no connection came");
        Assertions.assertEquals(0, server.openConnections(), "connections that are still open");
    }

    /** Returns the time since {@link System#nanoTime()} had this value. */
    public static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
