package br.dev.crm.benchmarks.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads JSON from bytes as one would by hand: no more than a record needs, and no checks of what is not used. */
final class JsonText {
    /** Up to here, digits and a power of ten are exact, and so is their quotient rounded once. */
    private static final long MOST_EXACT = 1L << 53;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private final InputStream in;
    private byte[] buffer;
    private int position;
    private int limit;

    /** Where the current text begins; all behind it survives a refill. */
    private int start;

    JsonText(byte[] whole, int length) {
        this.in = InputStream.nullInputStream();
        this.buffer = whole;
        this.limit = length;
    }

    JsonText(InputStream in) {
        this.in = in;
        this.buffer = new byte[8 * 1024];
    }

    /** Returns the next byte that is no white space, and leaves it there. */
    int peek() throws IOException {
        while (true) {
            if (position == limit) {
                start = position;
                refill();
            }
            byte next = buffer[position];
            if (next > ' ' || next < 0) {
                return next;
            }
            position++;
        }
    }

    void expect(char expected) throws IOException {
        if (!accept(expected)) {
            throw new IOException("Expected " + expected);
        }
    }

    /** Passes the byte if it is the next one. */
    boolean accept(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /** Returns which of the names comes next, tried from the expected one on; -1 for another. */
    int name(byte[][] names, int expected) throws IOException {
        passString();
        int end = position - 1;
        int found = -1;
        for (int tried = 0; tried < names.length && found < 0; tried++) {
            int index = (expected + tried) % names.length;
            byte[] name = names[index];
            if (Arrays.equals(name, 0, name.length, buffer, start, end)) {
                found = index;
            }
        }
        expect(':');
        return found;
    }

    String string() throws IOException {
        boolean escaped = passString();
        String text = new String(buffer, start, position - 1 - start, StandardCharsets.UTF_8);
        return escaped ? text.translateEscapes() : text;
    }

    long integer() throws IOException {
        passNumber();
        int digit = start;
        boolean negative = buffer[digit] == '-';
        if (negative) {
            digit++;
        }
        long value = 0;
        while (digit < position) {
            value = value * 10 + (buffer[digit++] - '0');
        }
        return negative ? -value : value;
    }

    double decimal() throws IOException {
        passNumber();
        long digits = 0;
        int fraction = -1;
        for (int i = start; i < position; i++) {
            byte next = buffer[i];
            if (next >= '0' && next <= '9') {
                digits = digits * 10 + (next - '0');
                fraction = fraction < 0 ? fraction : fraction + 1;
            } else if (next == '.') {
                fraction = 0;
            } else {
                return Double.parseDouble(new String(buffer, start, position - start, StandardCharsets.ISO_8859_1));
            }
        }
        boolean exact = digits < MOST_EXACT && fraction < POWERS.length;
        return exact
                ? digits / POWERS[Math.max(fraction, 0)]
                : Double.parseDouble(new String(buffer, start, position - start, StandardCharsets.ISO_8859_1));
    }

    boolean bool() throws IOException {
        boolean value = peek() == 't';
        passNumber();
        return value;
    }

    /** Passes a text; true when there are escapes in it. Afterwards it stands from the start to before the position. */
    private boolean passString() throws IOException {
        expect('"');
        start = position;
        boolean escaped = false;
        while (true) {
            if (position == limit) {
                refill();
            }
            byte next = buffer[position++];
            if (next == '"') {
                return escaped;
            }
            if (next == '\\') {
                escaped = true;
                if (position == limit) {
                    refill();
                }
                position++;
            }
        }
    }

    /** Passes a number or a literal. */
    private void passNumber() throws IOException {
        peek();
        start = position;
        while (true) {
            if (position == limit) {
                refill();
            }
            byte next = buffer[position];
            if (next == ',' || next == '}' || next == ']' || next <= ' ') {
                return;
            }
            position++;
        }
    }

    private void refill() throws IOException {
        int kept = limit - start;
        if (start == 0 && kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * kept);
        } else {
            System.arraycopy(buffer, start, buffer, 0, kept);
        }
        position -= start;
        start = 0;
        limit = kept;
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count <= 0) {
            throw new EOFException("The text ends too early");
        }
        limit += count;
    }
}
