package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;

/** The body of a response: so many bytes, chunks, or all until the connection ends. */
final class SocketBody extends InputStream {
    private static final int MOST_LINE = 1 << 12;

    private final SocketCall call;
    private final InputStream in;
    private final boolean chunked;
    private final boolean untilEnd;
    private final boolean reusable;
    private long left;
    private boolean first = true;
    private boolean ended;
    private boolean closed;

    SocketBody(SocketCall call, InputStream in, long length, boolean reusable) {
        this.call = call;
        this.in = in;
        chunked = length == -1;
        untilEnd = length == -2;
        left = Math.max(length, 0);
        this.reusable = reusable && !untilEnd;
        if (length == 0) {
            end();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The body is closed");
        }
        try {
            return ended ? -1 : readOn(target, offset, length);
        } catch (IOException e) {
            call.finish(false);
            throw call.failure(e);
        }
    }

    private int readOn(byte[] target, int offset, int length) throws IOException {
        if (call.isAborted()) {
            throw new IOException("aborted");
        }
        if (chunked && left == 0) {
            nextChunk();
        }
        if (!untilEnd && left == 0) {
            end();
            return -1;
        }
        int count = in.read(target, offset, untilEnd ? length : (int) Math.min(length, left));
        if (count < 0) {
            if (!untilEnd) {
                throw TransportException.unknown("The connection ended within the body", null);
            }
            end();
            return -1;
        }
        left -= untilEnd ? 0 : count;
        return count;
    }

    private void nextChunk() throws IOException {
        int[] most = {MOST_LINE};
        if (!first && !ResponseHead.line(in, most).isEmpty()) {
            throw ResponseHead.refused("a chunk without an end");
        }
        first = false;
        String size = ResponseHead.line(in, most).split(";", -1)[0].stripTrailing();
        if (!size.matches("0*[0-9A-Fa-f]{1,8}")) {
            throw ResponseHead.refused("a chunk without a size");
        }
        left = Long.parseLong(size, 16);
        while (left == 0 && !ResponseHead.line(in, most).isEmpty()) {
            // Trailing fields are of no interest.
        }
    }

    private void end() {
        ended = true;
        call.finish(reusable);
    }

    @Override
    public void close() {
        closed = true;
        call.finish(reusable && !chunked && left == 0);
    }
}
