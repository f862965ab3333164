package br.dev.crm.transport.jdk;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.transport.jdk.inspection.ContentLength;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a response of {@code java.net.http} into the core's, or refuses one whose end the client misjudges. */
final class ResponseTranslation {
    private ResponseTranslation() {}

    static HttpResponse translate(int status, java.net.http.HttpHeaders fields, @Nullable InputStream body)
            throws TransportException {
        // Only a proxy's refusal of a tunnel comes without a body; it is no response of the server, which was never
        // asked.
        if (body == null) {
            throw TransportException.notSent("The proxy makes no tunnel: it responded with " + status, null);
        }
        Optional<String> doubt = doubt(status, fields);
        if (doubt.isPresent()) {
            throw TransportException.unknown(doubt.get(), null);
        }
        HttpHeaders.Builder headers = HttpHeaders.builder();
        fields.map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new HttpResponse(status, headers.build(), body);
    }

    /**
     * Returns why a response is refused, or empty. RFC 9112, section 6.3: the client believes the first length, even
     * beside chunks, and knows only "chunked".
     */
    static Optional<String> doubt(int status, java.net.http.HttpHeaders fields) {
        // What follows an interim response is the real one, and would be taken for that of the next request.
        if (status < 200 || status > 599) {
            return Optional.of("The response's status is " + status);
        }
        List<String> lengths = fields.allValues("Content-Length");
        List<String> encodings = fields.allValues("Transfer-Encoding");
        if (!encodings.isEmpty()) {
            if (!lengths.isEmpty()) {
                return Optional.of("The response has both a Content-Length and a Transfer-Encoding");
            }
            if (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
                return Optional.of("The response's Transfer-Encoding is not chunked alone");
            }
        }
        if (lengths.size() > 1 || (lengths.size() == 1 && ContentLength.of(lengths.get(0)) < 0)) {
            return Optional.of("The response's Content-Length is not one number");
        }
        return Optional.empty();
    }

    /** Returns the length that the response announces, or -1 when its end shows in another way. */
    static long length(java.net.http.HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        return lengths.isEmpty() || !headers.allValues("Transfer-Encoding").isEmpty()
                ? -1
                : ContentLength.of(lengths.get(0));
    }
}
