package br.dev.crm.transport.jdk.inspection;

import java.net.ProtocolException;
import java.nio.ByteBuffer;

/** Follows the chunks of one body (RFC 9112, section 7.1) up to the last one. Not thread-safe. */
final class ChunkFraming {
    private enum State {
        SIZE,
        SPACE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_CR,
        DATA_LF,
        LAST,
        LAST_LF
    }

    private State state = State.SIZE;
    private boolean digits;
    private long size;

    /**
     * Follows these bytes to the end of the body or to their own, and returns whether the body is over. Trailing fields
     * are not followed: the client does not read them, and gives their connection up.
     *
     * @throws ProtocolException when a chunk has no size, one past what an {@code int} holds, or no end
     */
    boolean accept(ByteBuffer bytes) throws ProtocolException {
        while (bytes.hasRemaining()) {
            if (state == State.DATA) {
                int count = (int) Math.min(size, bytes.remaining());
                bytes.position(bytes.position() + count);
                size -= count;
                state = size == 0 ? State.DATA_CR : State.DATA;
            } else if (isLast(bytes.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLast(byte next) throws ProtocolException {
        switch (state) {
            case SIZE, SPACE -> inSize(next);
            case EXTENSION -> {
                refuse(next == '\n', "a line feed within the extension of a chunk");
                state = next == '\r' ? State.SIZE_END : State.EXTENSION;
            }
            case SIZE_END -> {
                refuse(next != '\n', "no line end behind the size of a chunk");
                state = size == 0 ? State.LAST : State.DATA;
            }
            case DATA_CR -> {
                refuse(next != '\r', "no line end behind a chunk");
                state = State.DATA_LF;
            }
            case DATA_LF -> {
                refuse(next != '\n', "no line end behind a chunk");
                digits = false;
                state = State.SIZE;
            }
            case LAST -> {
                refuse(next <= ' ' && next != '\r', "neither an end nor a field behind the last chunk");
                state = State.LAST_LF;
                return next != '\r';
            }
            case LAST_LF -> {
                refuse(next != '\n', "no line end behind the last chunk");
                return true;
            }
            case DATA -> throw new IllegalStateException();
        }
        return false;
    }

    private void inSize(byte next) throws ProtocolException {
        int digit = Character.digit(next, 16);
        if (digit >= 0 && state == State.SIZE) {
            digits = true;
            size = size * 16 + digit;
            refuse(size > Integer.MAX_VALUE, "a chunk of more than 2 GiB");
            return;
        }
        refuse(!digits, "a chunk without a size");
        switch (next) {
            case '\r' -> state = State.SIZE_END;
            case ';' -> state = State.EXTENSION;
            case ' ', '\t' -> state = State.SPACE;
            default -> refuse(true, "a chunk whose size is no number");
        }
    }

    private static void refuse(boolean wrong, String what) throws ProtocolException {
        if (wrong) {
            throw new ProtocolException("The response has " + what);
        }
    }
}
