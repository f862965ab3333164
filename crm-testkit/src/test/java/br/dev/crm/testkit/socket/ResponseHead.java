package br.dev.crm.testkit.socket;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Status and fields of a response; strict, and bounded in size. */
record ResponseHead(int status, boolean modern, HttpHeaders fields) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([01]) ([1-5][0-9][0-9])( .*)?");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\\x00\\r\\n]*)");
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_INTERIM = 20;

    /** Reads the head of the final response. */
    static ResponseHead read(InputStream in) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            ResponseHead head = readOne(in);
            if (head.status() == 101) {
                throw refused("another protocol");
            }
            if (head.status() >= 200) {
                return head;
            }
        }
        throw refused("no end of interim responses");
    }

    private static ResponseHead readOne(InputStream in) throws IOException {
        int[] left = {MOST_BYTES};
        Matcher status = STATUS.matcher(line(in, left));
        if (!status.matches()) {
            throw refused("a status line that is none");
        }
        HttpHeaders.Builder fields = HttpHeaders.builder();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw refused("a header field that is none");
            }
            fields.add(field.group(1), field.group(2).strip());
        }
        return new ResponseHead(
                Integer.parseInt(status.group(2)), status.group(1).equals("1"), fields.build());
    }

    static String line(InputStream in, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw TransportException.unknown("The connection ended within the response's head", null);
            }
            if (--left[0] < 0) {
                throw refused("a head that is too large");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns the number of bytes that follow, or -1 when chunks do, or -2 when the connection's end is theirs. */
    long length() throws TransportException {
        List<String> lengths = fields.all("Content-Length");
        List<String> encodings = fields.all("Transfer-Encoding");
        if (lengths.size() + encodings.size() > 1) {
            throw refused("two lengths");
        }
        if (!encodings.isEmpty()) {
            if (!encodings.get(0).equalsIgnoreCase("chunked")) {
                throw refused("an unknown transfer encoding");
            }
            return -1;
        }
        if (status == 204 || status == 304) {
            return 0;
        }
        if (lengths.isEmpty()) {
            return -2;
        }
        if (!lengths.get(0).matches("[0-9]{1,18}")) {
            throw refused("a length that is no number");
        }
        return Long.parseLong(lengths.get(0));
    }

    /** Returns whether the server lets the connection be used again. */
    boolean keepsConnection() {
        return modern && fields.all("Connection").stream().noneMatch(value -> value.equalsIgnoreCase("close"));
    }

    static TransportException refused(String what) {
        return TransportException.unknown("The response has " + what, null);
    }
}
