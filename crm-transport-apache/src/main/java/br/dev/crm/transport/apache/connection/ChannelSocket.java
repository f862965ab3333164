package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.SocketChannel;

/**
 * A client's socket that can do two things which the JDK's own cannot: be looked at without waiting, and keep one
 * deadline over everything that is read while connecting, where a time-out begins anew with every byte. An interruption
 * of the thread that connects, reads or writes closes it. Thread-safe as sockets are.
 */
final class ChannelSocket extends Socket {
    private final ChannelSocketImpl impl;

    private ChannelSocket(ChannelSocketImpl impl) throws SocketException {
        super(impl);
        this.impl = impl;
    }

    /**
     * Returns a socket that is not connected yet.
     *
     * @throws IOException when the process has no more sockets to give
     */
    static ChannelSocket open() throws IOException {
        ChannelSocket socket = new ChannelSocket(new ChannelSocketImpl(SocketChannel.open()));
        // A Socket closes its channel only once it has called it for something.
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Bounds connecting and reading by this deadline until it is lifted. */
    void boundBy(ConnectDeadline deadline) {
        impl.boundBy(deadline);
    }

    /**
     * Returns at once, within a few microseconds, whether the server has neither sent a byte that waits to be read, nor
     * closed the connection. After false the socket is of no more use: the byte may be lost. Not while another thread
     * reads.
     *
     * @throws IOException when the connection was reset, or closed on this side
     */
    boolean isQuiet() throws IOException {
        return impl.isQuiet();
    }
}
