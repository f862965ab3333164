package br.dev.crm.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** The pieces that the faults are made of. */
final class FaultScripts {
    /** Eight bytes. */
    static final String BODY = "{\"id\":1}";

    private static final Duration DRIP = Duration.ofMillis(20);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private FaultScripts() {}

    static String head(String... fields) {
        StringBuilder head = new StringBuilder(OK);
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    static String chunks(String chunks) {
        return head("Transfer-Encoding: chunked") + chunks;
    }

    static Script withField(String field) {
        return sending(head(field, "Content-Length: 8") + BODY);
    }

    static Script closing(String text) {
        return Script.write(text).then(Script.close());
    }

    /** Sends this and leaves the connection open: a client that uses it again is served. */
    static Script sending(String text) {
        return Script.write(text);
    }

    static Script endlessly(String first, String again) {
        return Script.write(first).then(Script.drip(again, DRIP).forever());
    }

    static Script flood(String first, String again) {
        return Script.write(first).then(Script.write(again).forever());
    }

    static Script manyHeaders(int count) {
        return connection -> {
            StringBuilder fields = new StringBuilder(OK);
            for (int i = 0; i < count; i++) {
                fields.append("X-").append(i).append(": 1\r\n");
            }
            fields.append("Content-Length: 8\r\n\r\n").append(BODY);
            Script.write(fields.toString()).run(connection);
        };
    }

    static Script largeHeader(int size) {
        return connection -> {
            Script.write(OK + "X-Large: ").run(connection);
            byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
            for (int sent = 0; sent < size; sent += part.length) {
                connection.write(part);
            }
            Script.write("\r\nContent-Length: 8\r\n\r\n" + BODY).run(connection);
        };
    }

    static Script gzipBomb() {
        byte[] packed = packed(32 << 20);
        return Script.write(head("Content-Encoding: gzip", "Content-Length: " + packed.length))
                .then(Script.write(packed));
    }

    private static byte[] packed(int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < size; written += spaces.length) {
                gzip.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
