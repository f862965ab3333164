package br.dev.crm.transport.apache;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** Turns an answer of the library into the core's, or refuses one whose end is in doubt. */
final class AnswerTranslation {
    private AnswerTranslation() {}

    static HttpResponse translate(ClassicHttpResponse answer, InputStream body) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (Iterator<Header> fields = answer.headerIterator(); fields.hasNext(); ) {
            Header field = fields.next();
            String value = field.getValue();
            headers.add(field.getName(), value == null ? "" : value);
        }
        return new HttpResponse(answer.getCode(), headers.build(), body);
    }

    static void check(ClassicHttpResponse answer) throws TransportException {
        int status = answer.getCode();
        if (status < 200 || status > 599) {
            throw TransportException.unknown("The answer's status is " + status, null);
        }
        if (answer.getVersion() != null && answer.getVersion().getMajor() != 1) {
            throw TransportException.unknown("The answer is not HTTP/1", null);
        }
        for (Iterator<Header> fields = answer.headerIterator(); fields.hasNext(); ) {
            if (!Characters.isToken(fields.next().getName())) {
                throw TransportException.unknown("The answer has a header whose name is none", null);
            }
        }
        checkLength(answer, status);
    }

    /** RFC 9112, section 6.3: the library takes a signed length, and a length beside chunks. */
    private static void checkLength(ClassicHttpResponse answer, int status) throws TransportException {
        int lengths = answer.countHeaders("Content-Length");
        int encodings = answer.countHeaders("Transfer-Encoding");
        if (encodings > 0 && lengths > 0) {
            throw TransportException.unknown("The answer has both a Content-Length and a Transfer-Encoding", null);
        }
        if (encodings > 1) {
            throw TransportException.unknown("The answer's Transfer-Encoding is not chunked alone", null);
        }
        Header length = answer.getFirstHeader("Content-Length");
        if (lengths > 1 || (length != null && !Characters.isNumber(String.valueOf(length.getValue())))) {
            throw TransportException.unknown("The answer's Content-Length is not one number", null);
        }
        if (status == 204
                && (encodings > 0 || (length != null && !length.getValue().equals("0")))) {
            throw TransportException.unknown("The answer without content announces some", null);
        }
    }
}
