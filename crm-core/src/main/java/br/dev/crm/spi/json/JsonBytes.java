package br.dev.crm.spi.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The bytes under a {@link JsonOutput}: a buffer that grows, and the forms of texts and numbers. */
final class JsonBytes {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final int FIRST_BYTES = 512;

    /** A buffer that grew beyond this is given up when the output is cleared. */
    private static final int KEPT_BYTES = 64 * 1024;

    /** The longest form of one character: six bytes of an escape. */
    private static final int LONGEST = 6;

    /** Characters for which room is made at a time. */
    private static final int PIECE = 256;

    private byte[] buffer = new byte[FIRST_BYTES];
    private int length;

    void clear() {
        length = 0;
        if (buffer.length > KEPT_BYTES) {
            buffer = new byte[FIRST_BYTES];
        }
    }

    byte[] copy() {
        return Arrays.copyOf(buffer, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, length);
    }

    private void makeRoom(int bytes) {
        int needed = Math.addExact(length, bytes);
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * buffer.length)));
        }
    }

    void ascii(char c) {
        if (length == buffer.length) {
            makeRoom(1);
        }
        buffer[length++] = (byte) c;
    }

    void ascii(String text) {
        int count = text.length();
        makeRoom(count);
        for (int i = 0; i < count; i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    void raw(byte[] bytes, int offset, int count) {
        makeRoom(count);
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    void number(long value) {
        if (value == Long.MIN_VALUE) {
            ascii("-9223372036854775808");
            return;
        }
        makeRoom(20);
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
    boolean quoted(String text) {
        ascii('"');
        int end = text.length();
        int from = 0;
        while (from < end) {
            int to = Math.min(end, from + PIECE);
            makeRoom((to - from) * LONGEST);
            from = piece(text, from, to);
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
