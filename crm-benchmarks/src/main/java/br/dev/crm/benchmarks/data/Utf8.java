package br.dev.crm.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: texts go in as UTF-8 without being copied before. */
final class Utf8 {
    private byte[] bytes;
    private int length;

    Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds a text of ASCII as it is. */
    void ascii(String text) {
        int count = text.length();
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** Adds the digits of a number. */
    void number(long value) {
        if (value < 0) {
            ascii(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        ensure(digits);
        length += digits;
        long rest = value;
        for (int i = 1; i <= digits; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Adds a JSON string in quotes. */
    void quoted(String text) {
        int count = text.length();
        ensure(2 + 6 * count);
        bytes[length++] = '"';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                ascii(String.format("\\u%04x", (int) c));
            } else if (c < 0x80) {
                if (c == '"' || c == '\\') {
                    bytes[length++] = '\\';
                }
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3f));
            } else {
                i += beyond(text, i);
            }
        }
        bytes[length++] = '"';
    }

    /** Adds one character that needs three bytes or more; returns by how much it is longer than one {@code char}. */
    private int beyond(String text, int index) {
        int codePoint = text.codePointAt(index);
        for (byte each : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            bytes[length++] = each;
        }
        return Character.charCount(codePoint) - 1;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
