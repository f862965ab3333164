package br.dev.crm.sandbox.internal.webhook;

import br.dev.crm.sandbox.request.WebhookDelivery;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Posts one event at a time, once, without a proxy and without following redirects. */
final class WebhookSender implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final AtomicReference<@Nullable HttpURLConnection> current = new AtomicReference<>();

    WebhookDelivery deliver(OutgoingEvent event) {
        try {
            return delivered(event, post(event), null);
        } catch (IOException | RuntimeException failed) {
            return delivered(event, 0, failed.toString());
        }
    }

    private int post(OutgoingEvent event) throws IOException {
        byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection =
                (HttpURLConnection) event.target().toURL().openConnection(Proxy.NO_PROXY);
        current.set(connection);
        try {
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json;charset=UTF-8");
            connection.setDoOutput(true);
            // Without a fixed length, this class of the JDK posts again by itself when the connection breaks.
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return connection.getResponseCode();
        } finally {
            current.set(null);
            connection.disconnect();
        }
    }

    @Override
    public void close() {
        HttpURLConnection connection = current.get();
        if (connection != null) {
            connection.disconnect();
        }
    }

    private static WebhookDelivery delivered(OutgoingEvent event, int status, @Nullable String failure) {
        return new WebhookDelivery(event.target(), event.id(), event.rowId(), event.body(), status, failure);
    }
}
