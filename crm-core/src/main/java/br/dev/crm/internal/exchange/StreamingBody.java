package br.dev.crm.internal.exchange;

import br.dev.crm.internal.admission.InFlightLimiter;
import br.dev.crm.spi.http.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response that is read while it comes. Each read is watched over, so that an interruption or the end of
 * the client ends it; a read that lasts too long is ended by the transport. Closing it frees the connection and gives
 * back the permit of the call. Reads come from one thread at a time; close comes from any.
 */
public final class StreamingBody extends InputStream {
    private final InputStream in;
    private final HttpCall call;
    private final Watchdog watchdog;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final byte[] first;
    private int firstRead;
    private boolean atEnd;
    private InFlightLimiter.@Nullable Permit permit;

    /** Takes over a body of which the first bytes were read already. */
    StreamingBody(byte[] first, InputStream in, HttpCall call, Watchdog watchdog) {
        this.first = first;
        this.in = in;
        this.call = call;
        this.watchdog = watchdog;
    }

    /** Takes the permit of the call over, to release it when the body is closed. */
    public void keep(InFlightLimiter.Permit given) {
        this.permit = given.transfer();
    }

    /** Returns whether somebody has read to the very end. */
    public boolean isAtEnd() {
        return atEnd;
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
        if (firstRead < first.length) {
            int count = Math.min(length, first.length - firstRead);
            System.arraycopy(first, firstRead, buffer, offset, count);
            firstRead += count;
            return count;
        }
        Watchdog.Watch watch = watchdog.overRead(call);
        try {
            int count = in.read(buffer, offset, length);
            atEnd |= count < 0;
            return count;
        } finally {
            watch.close();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                if (!atEnd) {
                    call.abort();
                }
                in.close();
            } catch (IOException e) {
                call.abort();
            } finally {
                if (permit != null) {
                    permit.close();
                }
            }
        }
    }
}
