package br.dev.crm.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port on loopback that neither accepts nor refuses a connection: the kernel's queue for it is full. */
public final class SilentPort implements AutoCloseable {
    private static final int MOST = 20;
    private static final int MILLIS = 200;

    private final ServerSocket listener;
    private final List<Socket> fillers = new ArrayList<>();

    /**
     * Fills a port's queue.
     *
     * @throws IOException when this system's queue is never full
     */
    public SilentPort() throws IOException {
        this(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    }

    /**
     * Fills the queue of this port at an address on loopback.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken, or this system's queue is never full
     */
    public SilentPort(InetAddress address, int port) throws IOException {
        listener = new ServerSocket(port, 1, address);
        while (fillers.size() < MOST) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(listener.getLocalSocketAddress(), MILLIS);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        close();
        throw new IOException("The queue of connections takes more than it was told to");
    }

    /** Returns a URI at this port. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/x");
    }

    @Override
    public void close() throws IOException {
        for (Socket filler : fillers) {
            filler.close();
        }
        listener.close();
    }
}
