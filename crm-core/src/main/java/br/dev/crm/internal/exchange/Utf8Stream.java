package br.dev.crm.internal.exchange;

import br.dev.crm.internal.validation.Violations;
import br.dev.crm.spi.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A body as UTF-8 while it comes: ASCII as it is, and from the first other bytes on either as it is, if they are UTF-8,
 * or decoded by the declared charset. Reads no further than what it hands out and a buffer.
 */
final class Utf8Stream extends InputStream {
    private static final int CHARS = 4096;

    /** The longest form of a character in UTF-8. */
    private static final int LONGEST = 4;

    private final InputStream in;
    private final ResponseCharset declared;
    private boolean utf8;
    private @Nullable Reader decoder;

    /** What comes next; mostly nothing. */
    private ByteArrayInputStream pending = new ByteArrayInputStream(new byte[0]);

    Utf8Stream(InputStream in, ResponseCharset declared) {
        this.in = in;
        this.declared = declared;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pending.available() > 0) {
            return pending.read(buffer, offset, length);
        }
        if (decoder != null) {
            return decode(decoder) ? pending.read(buffer, offset, length) : -1;
        }
        int count = in.read(buffer, offset, length);
        if (utf8) {
            return count;
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] < 0) {
                decide(begun(Arrays.copyOfRange(buffer, i, offset + count)));
                return i > offset ? i - offset : read(buffer, offset, length);
            }
        }
        return count;
    }

    /** Returns these bytes and as many more as a character may need. */
    private byte[] begun(byte[] bytes) throws IOException {
        byte[] more = bytes.length < LONGEST ? in.readNBytes(LONGEST - bytes.length) : new byte[0];
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    private void decide(byte[] bytes) throws JsonException {
        utf8 = beginsWithUtf8(bytes);
        if (utf8) {
            pending = new ByteArrayInputStream(bytes);
        } else if (declared.charset() == null) {
            throw new JsonException(
                    "The response is not UTF-8, and its charset " + Violations.quote(declared.name())
                            + " is not known here",
                    "$",
                    null);
        } else {
            decoder = new InputStreamReader(
                    new SequenceInputStream(new ByteArrayInputStream(bytes), in),
                    declared.charset().newDecoder());
        }
    }

    private static boolean beginsWithUtf8(byte[] bytes) {
        int lead = bytes[0] & 0xFF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : LONGEST;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, Math.min(length, bytes.length)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Makes the next bytes pending; returns false at the end. */
    private boolean decode(Reader reader) throws IOException {
        char[] chars = new char[CHARS];
        try {
            int count = reader.read(chars, 0, CHARS - 1);
            if (count < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[count - 1])) {
                count += Math.max(0, reader.read(chars, count, 1));
            }
            pending = new ByteArrayInputStream(new String(chars, 0, count).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (CharacterCodingException e) {
            throw new JsonException(
                    "The response is neither UTF-8 nor in its charset " + Violations.quote(declared.name()), "$", null);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
