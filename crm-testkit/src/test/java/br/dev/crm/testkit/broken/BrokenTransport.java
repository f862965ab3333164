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
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

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

    static void discard(HttpResponse answer) {
        try (var body = answer.body()) {
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

    static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustingAll()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The extended kind, which is asked for the name of the host, too. */
    private static final class TrustingAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
