package br.dev.crm.examples.okhttp;

import java.io.IOException;
import java.io.InputStream;

/** The body of a response: OkHttp's stream, with the SPI's exceptions. */
final class OkHttpBody extends InputStream {
    private final OkHttpCall call;
    private final InputStream in;
    private boolean ended;
    private boolean closed;

    OkHttpBody(OkHttpCall call, InputStream in) {
        this.call = call;
        this.in = in;
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
        if (ended) {
            return -1;
        }
        try {
            if (call.isAborted()) {
                throw new IOException("aborted");
            }
            int count = in.read(target, offset, length);
            if (count < 0) {
                ended = true;
                in.close();
                call.leave();
            }
            return count;
        } catch (IOException e) {
            call.giveUp();
            call.leave();
            throw call.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed && !ended) {
            call.giveUp();
            call.leave();
        }
        closed = true;
        in.close();
    }
}
