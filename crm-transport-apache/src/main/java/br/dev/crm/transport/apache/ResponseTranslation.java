package br.dev.crm.transport.apache;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Turns a response of the library into the core's, or refuses one whose end is in doubt. */
final class ResponseTranslation {
    private ResponseTranslation() {}

    static HttpResponse translate(ClassicHttpResponse response, InputStream body) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (Iterator<Header> fields = response.headerIterator(); fields.hasNext(); ) {
            Header field = fields.next();
            String value = field.getValue();
            headers.add(field.getName(), value == null ? "" : value);
        }
        return new HttpResponse(response.getCode(), headers.build(), body);
    }

    static void check(ClassicHttpResponse response) throws TransportException {
        int status = response.getCode();
        if (status < 200 || status > 599) {
            throw TransportException.unknown("The response's status is " + status, null);
        }
        if (response.getVersion() != null && response.getVersion().getMajor() != 1) {
            throw TransportException.unknown("The response is not HTTP/1", null);
        }
        for (Iterator<Header> fields = response.headerIterator(); fields.hasNext(); ) {
            if (!HttpCharacters.isToken(fields.next().getName())) {
                throw TransportException.unknown("The response has a header whose name is none", null);
            }
        }
        checkLength(response, status);
    }

    /** RFC 9112, section 6.3: the library takes a signed length, and a length beside chunks. */
    private static void checkLength(ClassicHttpResponse response, int status) throws TransportException {
        int lengths = response.countHeaders("Content-Length");
        int encodings = response.countHeaders("Transfer-Encoding");
        if (encodings > 0 && lengths > 0) {
            throw TransportException.unknown("The response has both a Content-Length and a Transfer-Encoding", null);
        }
        if (encodings > 1) {
            throw TransportException.unknown("The response's Transfer-Encoding is not chunked alone", null);
        }
        Header length = response.getFirstHeader("Content-Length");
        if (lengths > 1 || (length != null && !HttpCharacters.isNumber(String.valueOf(length.getValue())))) {
            throw TransportException.unknown("The response's Content-Length is not one number", null);
        }
        if (status == 204
                && (encodings > 0 || (length != null && !length.getValue().equals("0")))) {
            throw TransportException.unknown("The response without content announces some", null);
        }
    }
}
