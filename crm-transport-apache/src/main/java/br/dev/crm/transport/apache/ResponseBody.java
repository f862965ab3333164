package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, read straight from its connection. Its end hands the connection back; closing it before gives
 * the connection up, where the library's own stream would first read all the rest.
 */
final class ResponseBody extends InputStream {
    private final ApacheCall call;
    private final InputStream in;
    private final @Nullable TimeValue keepAlive;

    /** Bytes that have not come yet, negative where the length is not known. */
    private long missing;

    private boolean ended;
    private boolean closed;
    private @Nullable TransportException failure;

    ResponseBody(ApacheCall call, InputStream in, long length, @Nullable TimeValue keepAlive) {
        this.call = call;
        this.in = in;
        this.missing = length;
        this.keepAlive = keepAlive;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (closed) {
            throw new IOException("The body is closed");
        }
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        try {
            return take(target, offset, length);
        } catch (IOException | RuntimeException e) {
            failure = call.reason(e);
            call.giveUp();
            throw failure;
        }
    }

    private int take(byte[] target, int offset, int length) throws IOException {
        if (call.isEnded()) {
            throw new IOException("ended between two reads");
        }
        int count = in.read(target, offset, length);
        if (count < 0) {
            ended = true;
            call.handBack(keepAlive);
        } else if (missing > 0) {
            missing -= count;
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return closed || ended || failure != null || call.isEnded() ? 0 : in.available();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!ended && failure == null) {
            call.handBack(missing == 0 ? keepAlive : null);
        }
    }
}
