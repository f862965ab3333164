package br.dev.crm.benchmarks.server;

import br.dev.crm.benchmarks.data.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the server has to know of a request.
 *
 * @param head the request line and the headers, in lower case
 * @param body how many bytes of body there are, their chunks' sizes included
 * @param length how many bytes the whole request takes
 */
record StubRequest(String head, int body, int length) {
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String RESOURCE = header(Protocol.RESOURCE_HEADER);
    private static final String ACTION = header(Protocol.ACTION_HEADER);
    private static final String FILTER = header(Protocol.FILTER_HEADER);
    private static final String COOKIE = "\r\ncookie: jsessionid=";

    /** Returns the request that begins the bytes, or null while it is not whole. */
    static StubRequest parse(byte[] bytes, int limit) {
        int end = endOfHead(bytes, limit);
        if (end < 0) {
            return null;
        }
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int length = end;
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            length = endOfChunks(bytes, end, limit);
        } else if (head.contains("\r\ncontent-length: ")) {
            length = end + Integer.parseInt(value(head, "\r\ncontent-length: "));
        }
        return length < 0 || length > limit ? null : new StubRequest(head, length - end, length);
    }

    boolean isLogin() {
        return head.startsWith("post " + Protocol.LOGIN_PATH + " ");
    }

    boolean isForIntegration() {
        return head.regionMatches(head.indexOf(' ') + 1, Protocol.INTEGRATION_PATH + " ", 0, 13);
    }

    boolean hasSession() {
        return head.contains(COOKIE);
    }

    boolean isCreate() {
        return head.contains(ACTION + Protocol.CREATE);
    }

    boolean hasFilter() {
        return head.contains(FILTER);
    }

    /** Returns how many records the list has that is asked for. */
    int records() {
        return Protocol.records(value(head, RESOURCE));
    }

    private static String header(String name) {
        return "\r\n" + name.toLowerCase(Locale.ROOT) + ": ";
    }

    private static String value(String head, String name) {
        int start = head.indexOf(name) + name.length();
        return head.substring(start, head.indexOf('\r', start)).strip();
    }

    private static int endOfHead(byte[] bytes, int limit) {
        for (int i = 3; i < limit; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfChunks(byte[] bytes, int from, int limit) {
        for (int i = from; i <= limit - LAST_CHUNK.length; i++) {
            boolean atLineStart = bytes[i - 1] == '\n';
            int matched = 0;
            while (atLineStart && matched < LAST_CHUNK.length && bytes[i + matched] == LAST_CHUNK[matched]) {
                matched++;
            }
            if (matched == LAST_CHUNK.length) {
                return i + LAST_CHUNK.length;
            }
        }
        return -1;
    }
}
