package br.dev.crm.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Streams that behave as a network may. */
public final class Streams {
    private Streams() {}

    /** One byte at a time. */
    public static InputStream dripping(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
    }

    /** The text, and an exception where the end should be. */
    public static InputStream breakingAfter(String text, IOException failure) {
        InputStream whole = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Blocks() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = whole.read(buffer, offset, length);
                if (count < 0) {
                    throw failure;
                }
                return count;
            }
        };
    }

    /** The text, and then the same character for ever. */
    public static InputStream endless(String start, char then) {
        InputStream first = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
        return new Blocks() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = first.read(buffer, offset, length);
                if (count >= 0) {
                    return count;
                }
                Arrays.fill(buffer, offset, offset + length, (byte) then);
                return length;
            }
        };
    }

    private abstract static class Blocks extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public abstract int read(byte[] buffer, int offset, int length) throws IOException;
    }
}
