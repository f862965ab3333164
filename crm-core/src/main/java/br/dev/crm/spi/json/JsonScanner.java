package br.dev.crm.spi.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes under a {@link JsonInput}: a window over a stream, and the strict grammar of texts, numbers and literals.
 */
final class JsonScanner {
    private static final int END_OF_TEXT = -1;

    private final JsonLimits limits;
    private @Nullable InputStream source;
    private byte[] buffer;
    private int position;
    private int end;

    /** Position in the whole text of the first byte of the buffer. */
    private long base;

    /** Bytes from here on survive a refill: those of the current token, or of the value that is recorded. */
    private int keep;

    private boolean recording;
    private int tokenStart;
    private int tokenEnd;
    private boolean escaped;
    private boolean ascii;
    private boolean integral;
    private @Nullable JsonNames names;

    JsonScanner(byte[] buffer, int start, int end, @Nullable InputStream source, JsonLimits limits) {
        this.buffer = buffer;
        this.position = start;
        this.end = end;
        this.base = -start;
        this.source = source;
        this.limits = limits;
    }

    /** Position in the whole text of the next byte. */
    long offset() {
        return base + position;
    }

    /** Skips one byte order mark if the text begins with it. */
    void skipByteOrderMark() throws IOException {
        while (end - position < 3 && refill()) {
            // until three bytes are there or none is left
        }
        if (end - position >= 3
                && buffer[position] == (byte) 0xEF
                && buffer[position + 1] == (byte) 0xBB
                && buffer[position + 2] == (byte) 0xBF) {
            position += 3;
        }
    }

    /** Skips white space and returns the byte that follows without taking it, or -1 at the end. */
    int peekSignificant() throws IOException {
        if (!recording) {
            keep = position;
        }
        for (; ; ) {
            while (position < end) {
                byte b = buffer[position];
                if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                    return b & 0xFF;
                }
                position++;
            }
            if (!recording) {
                keep = position;
            }
            if (!refill()) {
                return END_OF_TEXT;
            }
        }
    }

    /** Takes the byte that {@link #peekSignificant()} returned. */
    void take() {
        tokenStart = position;
        position++;
    }

    /** Takes a text whose opening quote comes next. */
    void takeString() throws IOException {
        tokenStart = position;
        position++;
        escaped = false;
        ascii = true;
        for (; ; ) {
            byte[] bytes = buffer;
            int limit = end;
            int p = position;
            int b = 0;
            while (p < limit) {
                b = bytes[p];
                if (b < ' ' || b == '"' || b == '\\') {
                    break;
                }
                p++;
            }
            position = p;
            if (p == limit) {
                if (!refill()) {
                    throw fail("The text ends inside of a string");
                }
            } else if (b == '"') {
                position++;
                tokenEnd = position;
                return;
            } else if (b == '\\') {
                escaped = true;
                takeEscape();
            } else if (b < 0) {
                ascii = false;
                takeMultiByte();
            } else {
                throw fail("A control character stands unescaped in a string");
            }
        }
    }

    private void takeEscape() throws IOException {
        require(2, "an escape");
        int kind = buffer[position + 1];
        position += 2;
        switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                int unit = takeHex();
                if (Character.isLowSurrogate((char) unit)) {
                    throw fail("A low surrogate stands alone");
                }
                if (Character.isHighSurrogate((char) unit)) {
                    require(2, "a surrogate pair");
                    boolean escape = buffer[position] == '\\' && buffer[position + 1] == 'u';
                    position += 2;
                    if (!escape || !Character.isLowSurrogate((char) takeHex())) {
                        throw fail("A high surrogate stands alone");
                    }
                }
            }
            default -> throw fail("Not an escape of JSON");
        }
    }

    private int takeHex() throws IOException {
        require(4, "a \\u escape");
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(buffer[position++], 16);
            if (digit < 0) {
                throw fail("Not a hexadecimal digit in a \\u escape");
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** Takes one character of two to four bytes, by the table of well-formed UTF-8 of the Unicode standard. */
    private void takeMultiByte() throws IOException {
        int lead = buffer[position] & 0xFF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4) {
            throw fail("Not UTF-8");
        }
        require(length, "a character");
        int second = buffer[position + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            throw fail("Not UTF-8");
        }
        for (int i = 2; i < length; i++) {
            if ((buffer[position + i] & 0xC0) != 0x80) {
                throw fail("Not UTF-8");
            }
        }
        position += length;
    }

    /** Takes a number whose first character comes next. */
    void takeNumber() throws IOException {
        tokenStart = position;
        integral = true;
        int next = buffer[position] == '-' ? advance() : buffer[position];
        if (next == '0') {
            next = advance();
        } else {
            next = takeDigits(next);
        }
        if (next == '.') {
            integral = false;
            next = takeDigits(advance());
        }
        if (next == 'e' || next == 'E') {
            integral = false;
            next = advance();
            if (next == '+' || next == '-') {
                next = advance();
            }
            int from = position - tokenStart;
            takeDigits(next);
            checkExponent(tokenStart + from);
        }
        tokenEnd = position;
        checkNumberLength();
    }

    private int takeDigits(int first) throws IOException {
        if (first < '0' || first > '9') {
            throw fail("A digit is missing in a number");
        }
        int next = first;
        while (next >= '0' && next <= '9') {
            next = advance();
        }
        return next;
    }

    /** Takes one byte of a number and returns the one that follows, or -1 at the end. */
    private int advance() throws IOException {
        position++;
        if (position == end) {
            checkNumberLength();
            if (!refill()) {
                return END_OF_TEXT;
            }
        }
        return buffer[position];
    }

    private void checkNumberLength() throws JsonException {
        if (position - tokenStart > limits.maxNumberLength()) {
            throw fail("A number has more than " + limits.maxNumberLength() + " characters");
        }
    }

    private void checkExponent(int from) throws JsonException {
        int exponent = 0;
        for (int i = from; i < position; i++) {
            exponent = exponent * 10 + buffer[i] - '0';
            if (exponent > limits.maxExponent()) {
                throw fail("A number has an exponent beyond " + limits.maxExponent());
            }
        }
    }

    /** Takes {@code true}, {@code false} or {@code null}. */
    void takeLiteral(String literal) throws IOException {
        tokenStart = position;
        require(literal.length(), literal);
        for (int i = 0; i < literal.length(); i++) {
            if (buffer[position++] != literal.charAt(i)) {
                throw fail("Not " + literal);
            }
        }
        tokenEnd = position;
    }

    /** The current text without its quotes, its escapes resolved. */
    String string() {
        int start = tokenStart + 1;
        int length = tokenEnd - 1 - start;
        if (!escaped) {
            return new String(buffer, start, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        return JsonEscapes.resolve(buffer, start, start + length);
    }

    /** Expects the names that follow to come again and again, as they do in a list of records. */
    void shareNames() {
        if (names == null) {
            names = new JsonNames();
        }
    }

    /** The current text, which is a name. */
    String name() {
        JsonNames shared = names;
        return shared == null || escaped || !ascii
                ? string()
                : shared.of(buffer, tokenStart + 1, tokenEnd - tokenStart - 2);
    }

    /** The current number as it is written. */
    String number() {
        return new String(buffer, tokenStart, tokenEnd - tokenStart, StandardCharsets.ISO_8859_1);
    }

    /** Whether the current number has neither a fraction nor an exponent. */
    boolean isIntegral() {
        return integral;
    }

    /** Whether the current number is integral and so short that {@link #shortInteger()} cannot overflow. */
    boolean isShortInteger() {
        return integral && tokenEnd - tokenStart <= 18;
    }

    long shortInteger() {
        boolean negative = buffer[tokenStart] == '-';
        long value = 0;
        for (int i = negative ? tokenStart + 1 : tokenStart; i < tokenEnd; i++) {
            value = value * 10 + buffer[i] - '0';
        }
        return negative ? -value : value;
    }

    /** Begins to hold on to all bytes from the current token on. */
    void record() {
        keep = tokenStart;
        recording = true;
    }

    /**
     * Ends what {@link #record()} began and returns the bytes up to here; they are good until the next token is taken.
     */
    ByteArrayInputStream recorded() {
        recording = false;
        return new ByteArrayInputStream(buffer, keep, position - keep);
    }

    JsonException fail(String what) {
        return new JsonException(what + ", at byte " + offset(), "$", null);
    }

    private void require(int bytes, String inside) throws IOException {
        while (end - position < bytes) {
            if (!refill()) {
                throw fail("The text ends inside of " + inside);
            }
        }
    }

    private boolean refill() throws IOException {
        InputStream in = source;
        if (in == null) {
            return false;
        }
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, end - keep);
            position -= keep;
            tokenStart -= keep;
            end -= keep;
            base += keep;
            keep = 0;
        }
        if (end == buffer.length) {
            if (end >= limits.maxValueBytes()) {
                throw fail("A value has more than " + limits.maxValueBytes() + " bytes");
            }
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * end, limits.maxValueBytes()));
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            source = null;
            return false;
        }
        end += count;
        return true;
    }
}
