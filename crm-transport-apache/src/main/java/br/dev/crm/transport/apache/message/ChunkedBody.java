package br.dev.crm.transport.apache.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * The body of a response in chunks (RFC 9112, section 7.1). It has ended only when the empty line behind its last chunk
 * has come whole, and what is no body in it is bounded; the library takes a size or a trailer that is cut for a whole
 * one, and any number of trailing fields. Extensions and trailing fields are dropped. For one thread.
 */
public final class ChunkedBody extends InputStream {
    private static final int MOST_DIGITS = 16;
    private static final int MOST_OF_AN_EXTENSION = 4 << 10;

    private final SessionInputBuffer buffer;
    private final InputStream in;

    /** Bytes of this chunk that have not been read yet. */
    private long left;

    private boolean begun;
    private boolean ended;

    /** Begins with the first chunk: the head was read from the same buffer and stream. */
    public ChunkedBody(SessionInputBuffer buffer, InputStream in) {
        this.buffer = buffer;
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Returns how many bytes came, or -1 once the body has ended.
     *
     * @throws MalformedChunkCodingException when a size is not made of 1 to 16 hexadecimal digits or passes
     *     {@link Long#MAX_VALUE}, or a line does not end as it must
     * @throws MessageConstraintException when an extension is longer than 4 KiB, or the trailing fields are more or
     *     longer than those of a head may be
     * @throws ConnectionClosedException when the connection ends before the body
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = buffer.read(target, offset, (int) Math.min(length, left), in);
        if (count < 0) {
            throw new ConnectionClosedException("The connection ends within a chunk");
        }
        left -= count;
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(buffer.length(), left);
    }

    private void nextChunk() throws IOException {
        if (begun) {
            endLine(next());
        }
        begun = true;
        left = size();
        if (left == 0) {
            new TrailerSection(this::next).skip();
            ended = true;
        }
    }

    private long size() throws IOException {
        long size = 0;
        int digits = 0;
        int c = next();
        for (int digit = Character.digit(c, 16); digit >= 0; digit = Character.digit(c, 16)) {
            if (++digits > MOST_DIGITS || size > Long.MAX_VALUE >> 4) {
                throw new MalformedChunkCodingException("The size of a chunk is too large");
            }
            size = size << 4 | digit;
            c = next();
        }
        if (digits == 0) {
            throw new MalformedChunkCodingException("The size of a chunk is not a number");
        }
        endLine(afterExtension(c));
        return size;
    }

    /** Returns the first character of the line's end. White space before a semicolon is bad, but the RFC lets it be. */
    private int afterExtension(int first) throws IOException {
        int c = first;
        int count = 0;
        boolean begins = false;
        while (c != '\r' && c != '\n') {
            if (!begins && c != ';' && c != ' ' && c != '\t') {
                throw new MalformedChunkCodingException("The size of a chunk is not a number");
            }
            begins |= c == ';';
            if (++count > MOST_OF_AN_EXTENSION) {
                throw new MessageConstraintException("The extension of a chunk is too long");
            }
            c = next();
        }
        if (count > 0 && !begins) {
            throw new MalformedChunkCodingException("The size of a chunk is followed by a blank");
        }
        return c;
    }

    private void endLine(int first) throws IOException {
        int c = first == '\r' ? next() : first;
        if (c != '\n') {
            throw new MalformedChunkCodingException("A chunk or its size does not end with its line");
        }
    }

    private int next() throws IOException {
        int c = buffer.read(in);
        if (c < 0) {
            throw new ConnectionClosedException("The connection ends between two chunks");
        }
        return c;
    }
}
