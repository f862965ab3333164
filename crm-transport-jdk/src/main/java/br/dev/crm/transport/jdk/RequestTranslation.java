package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.TransportException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns the core's request into that of {@code java.net.http}, or refuses what would go out altered. */
final class RequestTranslation {
    private RequestTranslation() {}

    /**
     * Returns the same request for {@code java.net.http}.
     *
     * @param timeout the client's own, until the headers are there; null for none
     */
    static java.net.http.HttpRequest translate(HttpRequest request, @Nullable Duration timeout)
            throws TransportException {
        try {
            java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(request.uri());
            if (timeout != null) {
                builder.timeout(timeout);
            }
            if (!isVisibleAscii(request.uri().toString())) {
                throw new IllegalArgumentException("the URI has characters that are not ASCII");
            }
            setMethod(builder, request);
            request.headers().forEach((name, value) -> {
                if (!isVisibleAscii(value)) {
                    throw new IllegalArgumentException(
                            "the value of the header " + name + " has characters that are not ASCII or not visible");
                }
                builder.header(name, value);
            });
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw TransportException.notSent(
                    "The request cannot be sent unaltered", TransportExceptionMapping.unquoted(e));
        }
    }

    /**
     * Chooses the calls of the builder that make one Content-Length where a body may be expected, and none elsewhere.
     */
    private static void setMethod(java.net.http.HttpRequest.Builder builder, HttpRequest request) {
        byte[] body = request.body();
        if (body != null) {
            builder.method(request.method(), BodyPublishers.ofByteArray(body));
        } else if (request.method().equals("GET")) {
            builder.GET();
        } else if (request.method().equals("DELETE")) {
            builder.DELETE();
        } else {
            builder.method(request.method(), BodyPublishers.noBody());
        }
    }

    /** The client would send a question mark for what is not ASCII, and quotes a control character's value. */
    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || (c < ' ' && c != '\t')) {
                return false;
            }
        }
        return true;
    }
}
