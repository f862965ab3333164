package br.dev.crm.testkit.broken;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.socket.SocketTransportProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** A good transport with one breakage over it. */
final class BrokenTransport implements HttpTransport {
    private final Breakage breakage;
    private final HttpTransport good;
    volatile String cookie;

    BrokenTransport(Breakage breakage, TransportSettings settings) {
        this.breakage = breakage;
        good = new SocketTransportProvider().create(breakage.settings(settings));
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        return new BrokenCall(this, breakage, good, request);
    }

    @Override
    public void close() {
        breakage.close(good);
    }

    static HttpRequest with(HttpRequest request, String name, String value) {
        HttpHeaders fields =
                HttpHeaders.builder().addAll(request.headers()).add(name, value).build();
        return new HttpRequest(request.method(), request.uri(), fields, request.body());
    }

    static void discard(HttpResponse response) {
        try (var body = response.body()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
