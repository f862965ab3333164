package br.dev.crm.transport.apache;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests and transports as the tests need them. */
final class Calls {
    private Calls() {}

    /** Returns settings with 2 s to connect and 10 s for an answer, without a proxy. */
    static TransportSettings settings() {
        return TransportSettings.defaults()
                .withProxySelector(null)
                .withConnectTimeout(Duration.ofSeconds(2))
                .withMaxConnections(200)
                .withResponseTimeout(Duration.ofSeconds(10));
    }

    static ApacheTransport transport() {
        return new ApacheTransport(settings());
    }

    static HttpTransport patientFor(Duration responseTimeout) {
        return new ApacheTransportProvider().create(settings().withResponseTimeout(responseTimeout));
    }

    /** Returns a transport that has no more connections than this, and waits for one for 8 s. */
    static ApacheTransport limitedTo(int connections) {
        return new ApacheTransport(
                settings().withMaxConnections(connections).withConnectionWait(Duration.ofSeconds(8)));
    }

    static HttpRequest get(URI uri) {
        return new HttpRequest("GET", uri, agent().build(), null);
    }

    static HttpRequest post(URI uri, byte[] body) {
        return new HttpRequest("POST", uri, agent().build(), body);
    }

    static HttpHeaders.Builder agent() {
        return HttpHeaders.builder().add("User-Agent", "test");
    }

    /** Sends and reads the body to its end. */
    static String text(HttpTransport transport, HttpRequest request) throws IOException {
        return text(transport.prepare(request).send());
    }

    static String text(HttpResponse answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static TransportException failureOf(ThrowingCallable work) {
        return Assertions.catchThrowableOfType(TransportException.class, work);
    }
}
