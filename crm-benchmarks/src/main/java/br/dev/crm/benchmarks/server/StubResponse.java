package br.dev.crm.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that were made before, of which a part may be sent several times: 200,000 records are no more to hold than
 * 1,000.
 */
final class StubResponse {
    private static final byte[] NOTHING = {};

    /** The output buffer of Tomcat, on defaults. */
    private static final int CHUNK = 8 * 1024;

    private final byte[] first;
    private final byte[] block;
    private final int repeats;
    private final byte[] last;

    private StubResponse(byte[] first, byte[] block, int repeats, byte[] last) {
        this.first = first;
        this.block = block;
        this.repeats = repeats;
        this.last = last;
    }

    static StubResponse of(String status, String header, byte[] body) {
        byte[] head = ascii(head(status) + header + "Content-Length: " + body.length + "\r\n\r\n");
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return new StubResponse(whole, NOTHING, 0, NOTHING);
    }

    /**
     * A list in chunks, as an application server sends what it does not hold whole. It is a block of records over and
     * over: {@code [a,b} then {@code ,a,b} and so on, then {@code ]}.
     */
    static StubResponse chunkedList(byte[] list, int times) {
        int inner = list.length - 1;
        byte[] block = list.clone();
        block[0] = ',';
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(ascii(head("200 OK") + "Transfer-Encoding: chunked\r\n\r\n"));
        addChunks(list, inner, first);
        ByteArrayOutputStream following = new ByteArrayOutputStream();
        addChunks(block, inner, following);
        return new StubResponse(first.toByteArray(), following.toByteArray(), times - 1, ascii("1\r\n]\r\n0\r\n\r\n"));
    }

    private static void addChunks(byte[] bytes, int length, ByteArrayOutputStream out) {
        for (int from = 0; from < length; from += CHUNK) {
            int size = Math.min(CHUNK, length - from);
            out.writeBytes(ascii(Integer.toHexString(size) + "\r\n"));
            out.write(bytes, from, size);
            out.writeBytes(ascii("\r\n"));
        }
    }

    private static String head(String status) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns how many pieces there are. */
    int pieces() {
        return repeats + 2;
    }

    byte[] piece(int index) {
        if (index == 0) {
            return first;
        }
        return index <= repeats ? block : last;
    }
}
