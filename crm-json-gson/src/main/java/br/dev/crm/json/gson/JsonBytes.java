package br.dev.crm.json.gson;

import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON texts and numbers as UTF-8, collected and handed on in large pieces. Escapes what RFC 8259 requires and nothing
 * else. Knows nothing of any JSON library.
 */
final class JsonBytes {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** The longest form of one character: six bytes of an escape. */
    private static final int LONGEST = 6;

    private final byte[] buffer = new byte[8192];
    private int length;
    private OutputStream out = OutputStream.nullOutputStream();

    void open(OutputStream next) {
        out = next;
        length = 0;
    }

    /** Hands on what is collected; the stream itself is not flushed. */
    void handOn() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    void ascii(char c) throws IOException {
        if (length == buffer.length) {
            handOn();
        }
        buffer[length++] = (byte) c;
    }

    void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            ascii(text.charAt(i));
        }
    }

    void raw(byte[] bytes) throws IOException {
        handOn();
        out.write(bytes, 0, bytes.length);
    }

    void number(long value) throws IOException {
        if (value == Long.MIN_VALUE) {
            ascii("-9223372036854775808");
            return;
        }
        if (buffer.length - length < 20) {
            handOn();
        }
        long rest = value;
        if (rest < 0) {
            buffer[length++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long power = 10; digits < 19 && rest >= power; power *= 10) {
            digits++;
        }
        length += digits;
        int at = length;
        do {
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    /**
     * Adds a text in quotes.
     *
     * @return whether all of it is Unicode; false leaves half of it in the buffer
     */
    boolean quoted(String text) throws IOException {
        ascii('"');
        int end = text.length();
        int from = 0;
        while (from < end) {
            if (buffer.length - length < LONGEST) {
                handOn();
            }
            int room = (buffer.length - length) / LONGEST;
            from = piece(text, from, Math.min(end, from + room));
            if (from < 0) {
                return false;
            }
        }
        ascii('"');
        return true;
    }

    /** Adds characters for which there is room; returns the first that is left, or -1 at a lone surrogate. */
    private int piece(String text, int from, int to) {
        byte[] bytes = buffer;
        int at = length;
        int i = from;
        while (i < to) {
            char c = text.charAt(i++);
            if (c < 0x80) {
                if (c >= ' ' && c != '"' && c != '\\') {
                    bytes[at++] = (byte) c;
                } else {
                    at = escape(c, at);
                }
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                if (i == text.length() || !Character.isSurrogatePair(c, text.charAt(i))) {
                    return -1;
                }
                int point = Character.toCodePoint(c, text.charAt(i++));
                bytes[at++] = (byte) (0xF0 | point >> 18);
                bytes[at++] = (byte) (0x80 | (point >> 12 & 0x3F));
                bytes[at++] = (byte) (0x80 | (point >> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (point & 0x3F));
            }
        }
        length = at;
        return i;
    }

    private int escape(char c, int start) {
        int at = start;
        buffer[at++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[at++] = (byte) c;
            case '\b' -> buffer[at++] = 'b';
            case '\t' -> buffer[at++] = 't';
            case '\n' -> buffer[at++] = 'n';
            case '\f' -> buffer[at++] = 'f';
            case '\r' -> buffer[at++] = 'r';
            default -> {
                buffer[at++] = 'u';
                buffer[at++] = '0';
                buffer[at++] = '0';
                buffer[at++] = HEX[c >> 4];
                buffer[at++] = HEX[c & 0xF];
            }
        }
        return at;
    }
}
