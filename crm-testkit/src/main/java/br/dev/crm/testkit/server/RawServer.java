package br.dev.crm.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that plays a {@link Script} on each connection and keeps what it received. One behaviour a test:
 * make one, use it, close it. Thread-safe.
 */
public final class RawServer implements AutoCloseable {
    private static final int BACKLOG = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final Script script;
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<RawConnection> connections = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    private RawServer(@Nullable SSLContext tls, Script script) {
        this.tls = tls;
        this.script = script;
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("No port on loopback", e);
        }
    }

    /** Returns a running server that plays the script on each of its connections. */
    public static RawServer playing(Script script) {
        return started(new RawServer(null, script));
    }

    /** Returns a running server that speaks TLS with the keys of this context before it plays the script. */
    public static RawServer playing(Script script, SSLContext tls) {
        return started(new RawServer(tls, script));
    }

    /** Returns a running server that responds to every request on every connection with these characters. */
    public static RawServer responding(String text) {
        return playing(Script.respond(text).forever());
    }

    private static RawServer started(RawServer server) {
        server.start("accept", server::accept);
        return server;
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, "raw-server-" + port() + "-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.incrementAndGet();
                start("connection", () -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain;
                RawConnection connection = connect(plain)) {
            if (listener.isClosed()) {
                return;
            }
            script.run(connection);
        } catch (IOException | InterruptedException e) {
            // The client or the test has gone.
            return;
        } finally {
            open.decrementAndGet();
        }
    }

    private synchronized RawConnection connect(Socket plain) throws IOException {
        RawConnection connection =
                new RawConnection(plain, tls == null ? plain : secured(tls, plain), connections.size(), requests::add);
        connections.add(connection);
        return connection;
    }

    private static Socket secured(SSLContext tls, Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, (InputStream) null, true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** Returns the port on loopback. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Returns the address on loopback. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Returns a URI of this server, by the address {@code 127.0.0.1}; the path may have a query. */
    public URI uri(String path) {
        return uri("127.0.0.1", path);
    }

    /** Returns a URI of this server by the given name of the host. */
    public URI uri(String host, String path) {
        return URI.create((tls == null ? "http" : "https") + "://" + host + ":" + port() + path);
    }

    /** Returns the requests recorded so far, in the order in which they were complete. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns how many connections were accepted so far, a failed TLS handshake counted. */
    public int connections() {
        return connections.size();
    }

    /** Returns how many connections are open: those whose client has not closed and whose script has not ended. */
    public int openConnections() {
        return open.get();
    }

    /** Returns how many bytes all scripts have sent so far. */
    public long written() {
        return connections.stream().mapToLong(RawConnection::written).sum();
    }

    /**
     * Waits until so many requests are recorded.
     *
     * @throws IllegalStateException when fewer have come after ten seconds
     */
    public void awaitRequests(int count) throws InterruptedException {
        if (!await(() -> requests.size() >= count, PATIENCE)) {
            throw new IllegalStateException("Only " + requests.size() + " of " + count + " requests came");
        }
    }

    /** Waits until no connection is open and returns true, or false when one still is after this time. */
    public boolean awaitNoConnection(Duration time) throws InterruptedException {
        return await(() -> open.get() == 0, time);
    }

    private static boolean await(BooleanSupplier condition, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    /** Ends every connection and script and returns when no thread of this server is left; twice is fine. */
    @Override
    public void close() {
        try {
            listener.close();
            for (RawConnection connection : connections) {
                connection.cut();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A connection does not close", e);
        }
        for (Thread thread : threads) {
            thread.interrupt();
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
