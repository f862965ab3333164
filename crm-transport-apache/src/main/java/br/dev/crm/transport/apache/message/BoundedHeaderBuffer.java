package br.dev.crm.transport.apache.message;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Passes the lines of one head on, and fails where the connection ends within it or its size passes a bound. */
final class BoundedHeaderBuffer implements SessionInputBuffer {
    private final SessionInputBuffer inner;
    private long characters;

    BoundedHeaderBuffer(SessionInputBuffer inner) {
        this.inner = inner;
    }

    @Override
    public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
        int count = inner.readLine(line, in);
        if (count < 0) {
            if (characters > 0) {
                throw new ConnectionClosedException("The connection ends within the headers");
            }
            return count;
        }
        refuseControlCharacters(line);
        characters += count + 2L;
        if (characters > HeadBounds.MOST_CHARACTERS) {
            throw new MessageConstraintException("The headers are too long");
        }
        return count;
    }

    /** The library would make spaces of them. */
    private static void refuseControlCharacters(CharArrayBuffer line) throws IOException {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                throw new IOException("The headers have a control character");
            }
        }
    }

    @Override
    public int length() {
        return inner.length();
    }

    @Override
    public int capacity() {
        return inner.capacity();
    }

    @Override
    public int available() {
        return inner.available();
    }

    @Override
    public int read(byte[] target, int offset, int length, InputStream in) throws IOException {
        return inner.read(target, offset, length, in);
    }

    @Override
    public int read(byte[] target, InputStream in) throws IOException {
        return inner.read(target, in);
    }

    @Override
    public int read(InputStream in) throws IOException {
        return inner.read(in);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
        return inner.getMetrics();
    }
}
