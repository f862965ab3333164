package br.dev.crm.transport.apache.connection;

import br.dev.crm.transport.apache.message.ChunkedBody;
import br.dev.crm.transport.apache.message.ResponseParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs nothing: the library's own prints bodies and header fields, passwords and cookies among them,
 * as soon as somebody turns its logger on. It is closed once and for all, from any thread.
 */
final class UnloggedConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {
    private final ResponseParser parser;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Until when the socket may connect, or null before it has begun to. */
    private @Nullable ConnectDeadline connectDeadline;

    /** Why the last request was not sent to its end. */
    private @Nullable IOException writeFailure;

    UnloggedConnection(Http1Config config) {
        this(config, new ResponseParser(config));
    }

    private UnloggedConnection(Http1Config config, ResponseParser parser) {
        super(config, null, null, null, null, null, ignored -> parser);
        this.parser = parser;
    }

    /** Bounds whatever socket this is bound to from now on. */
    void boundBy(ConnectDeadline deadline) {
        connectDeadline = deadline;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        ConnectDeadline deadline = connectDeadline;
        if (deadline != null && socket instanceof ChannelSocket own) {
            own.boundBy(deadline);
        }
        super.bind(socket);
        undoIfClosed();
    }

    /** What a proxy has sent behind its consent to a tunnel would be taken for the server's response within TLS. */
    @Override
    public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
        if (parser.hasUnreadBytes()) {
            throw new IOException("bytes came before TLS began");
        }
        super.bind(sslSocket, socket);
        undoIfClosed();
    }

    /** Whichever comes second, binding or closing, closes the socket. */
    private void undoIfClosed() throws IOException {
        if (closed.get()) {
            super.close(CloseMode.IMMEDIATE);
            throw new InterruptedIOException("closed while connecting");
        }
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    /** A server may respond before it has taken the whole body and then reset the connection: its response counts. */
    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        try {
            super.sendRequestEntity(request);
        } catch (IOException e) {
            writeFailure = e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (writeFailure != null) {
            return;
        }
        try {
            super.flush();
        } catch (IOException e) {
            writeFailure = e;
        }
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        IOException failure = writeFailure;
        if (failure == null) {
            return super.receiveResponseHeader();
        }
        try {
            return super.receiveResponseHeader();
        } catch (HttpException | IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** Bytes behind a response would be taken for the response to the next request. */
    @Override
    public boolean isConsistent() {
        return super.isConsistent() && writeFailure == null && !parser.hasUnreadBytes();
    }

    /** The library calls this after failures, and would first send what is left. */
    @Override
    public void close() {
        close(CloseMode.IMMEDIATE);
    }

    /** Gracefully is with an orderly end of TCP, but without a farewell of TLS, which can block. */
    @Override
    public void close(CloseMode mode) {
        closed.set(true);
        SocketHolder holder = getSocketHolder();
        if (mode == CloseMode.GRACEFUL && holder != null) {
            Closer.closeQuietly(holder.getBaseSocket());
        }
        super.close(CloseMode.IMMEDIATE);
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream in) {
        return length == ContentLengthStrategy.CHUNKED
                ? new ChunkedBody(buffer, in)
                : super.createContentInputStream(length, buffer, in);
    }

    /** Closes a connection that the server has closed, or on which bytes came while it lay idle. */
    @Override
    public void activate() {
        SocketHolder holder = getSocketHolder();
        try {
            if (holder != null && !isQuiet(holder)) {
                close();
            }
        } catch (IOException e) {
            close();
        }
    }

    private boolean isQuiet(SocketHolder holder) throws IOException {
        if (holder.getSSLSocket() != null) {
            if (holder.getInputStream().available() > 0) { // what TLS has decrypted already
                return false;
            }
            if (holder.getBaseSocket().getInputStream().available() > 0) { // TLS may need them for itself
                return !isStale() && !parser.hasUnreadBytes();
            }
        }
        return holder.getBaseSocket() instanceof ChannelSocket socket && socket.isQuiet();
    }

    /** Does nothing: every exchange sets its time-out. */
    @Override
    public void passivate() {}
}
