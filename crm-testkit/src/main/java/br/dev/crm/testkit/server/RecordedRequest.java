package br.dev.crm.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it came over the wire.
 *
 * @param connection the number of its connection, from 0
 * @param requestLine the first line, without its line end
 * @param fields the header lines in the order received, without line ends
 * @param body the bytes after the headers, as many as {@code Content-Length} announced or the chunks held; shared, not
 *     to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what it holds nowhere; up to 10 MiB are not copied
public record RecordedRequest(int connection, String requestLine, List<String> fields, byte[] body) {

    /** Returns the method, which is what stands before the first space. */
    public String method() {
        return part(0);
    }

    /** Returns the request target as it was sent: path and query, or an absolute URI at a proxy. */
    public String target() {
        return part(1);
    }

    private String part(int index) {
        String[] parts = requestLine.split(" ", -1);
        return index < parts.length ? parts[index] : "";
    }

    /** Returns the values of the named field in the order received, without surrounding white space. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(field -> field.substring(name.length() + 1).strip())
                .toList();
    }

    /** Returns the names of the fields as they were sent, in the order received. */
    public List<String> names() {
        return fields.stream()
                .map(field -> field.substring(0, Math.max(0, field.indexOf(':'))))
                .toList();
    }

    /** Returns the body as text, one character a byte. */
    public String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** Returns the request line, the names of the fields and the size of the body. */
    @Override
    public String toString() {
        return requestLine + " " + names() + ", " + body.length + " bytes";
    }
}
