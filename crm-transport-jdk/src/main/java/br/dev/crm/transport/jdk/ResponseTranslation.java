package br.dev.crm.transport.jdk;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a response of {@code java.net.http} into the core's, or refuses one whose end the client misjudges. */
final class ResponseTranslation {
    private ResponseTranslation() {}

    static HttpResponse translate(int status, java.net.http.HttpHeaders fields, @Nullable InputStream body)
            throws TransportException {
        // What follows an interim response is the real one, and would be taken for that of the next request.
        if (status < 200 || status > 599) {
            throw TransportException.unknown("The response's status is " + status, null);
        }
        // Only a proxy's refusal of a tunnel comes without a body; it is no response of the server, which was never
        // asked.
        if (body == null) {
            throw TransportException.notSent("The proxy makes no tunnel: it responded with " + status, null);
        }
        refuseDoubtfulLength(fields);
        HttpHeaders.Builder headers = HttpHeaders.builder();
        fields.map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new HttpResponse(status, headers.build(), body);
    }

    /** Returns the length that the response announces, or -1 when its end shows in another way. */
    static long length(java.net.http.HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        if (lengths.isEmpty() || !headers.allValues("Transfer-Encoding").isEmpty()) {
            return -1;
        }
        try {
            return Long.parseLong(lengths.get(0));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** RFC 9112, section 6.3: the client believes the first length, even beside chunks, and knows only "chunked". */
    private static void refuseDoubtfulLength(java.net.http.HttpHeaders headers) throws TransportException {
        List<String> lengths = headers.allValues("Content-Length");
        List<String> encodings = headers.allValues("Transfer-Encoding");
        if (!encodings.isEmpty()) {
            if (!lengths.isEmpty()) {
                throw TransportException.unknown(
                        "The response has both a Content-Length and a Transfer-Encoding", null);
            }
            if (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
                throw TransportException.unknown("The response's Transfer-Encoding is not chunked alone", null);
            }
        }
        if (lengths.size() > 1 || (lengths.size() == 1 && length(headers) < 0)) {
            throw TransportException.unknown("The response's Content-Length is not one number", null);
        }
    }
}
