package br.dev.crm.sandbox.internal.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server whose threads are all daemons, and all gone when it is closed. */
public final class HttpListener implements AutoCloseable {
    /** The server reads it once, when its class is loaded; without it a POST on a kept connection waits 40 ms. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final int BACKLOG = 1_024;
    private static final long IDLE_SECONDS = 5;
    private static final long JOIN_MILLIS = 2_000;

    private final ThreadGroup group;
    private final HttpServer server;
    private final ExecutorService pool;

    private HttpListener(ThreadGroup group, HttpServer server, ExecutorService pool) {
        this.group = group;
        this.server = server;
        this.pool = pool;
    }

    /**
     * Binds the address and starts to serve.
     *
     * @throws IOException if the address cannot be bound
     */
    public static HttpListener open(InetSocketAddress address, int threads, HttpHandler handler) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        ThreadGroup group = new ThreadGroup("crm-sandbox");
        ExecutorService pool = pool(group, threads);
        FutureTask<HttpServer> start = new FutureTask<>(() -> {
            HttpServer server = HttpServer.create(address, BACKLOG);
            server.createContext("/", handler);
            server.setExecutor(pool);
            server.start();
            return server;
        });
        // The server's own threads inherit group and daemon flag from the thread that starts it.
        daemon(group, start, "crm-sandbox-start").start();
        try {
            return new HttpListener(group, start.get(), pool);
        } catch (ExecutionException failed) {
            pool.shutdownNow();
            if (failed.getCause() instanceof IOException unbound) {
                throw unbound;
            }
            throw new IOException("the sandbox cannot start", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            pool.shutdownNow();
            throw new IOException("interrupted while the sandbox was starting", interrupted);
        }
    }

    /** Returns the port that is bound. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Closes every connection and waits for the threads, for two seconds at most. */
    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
        Thread[] left = new Thread[group.activeCount() + 16];
        int count = group.enumerate(left);
        try {
            for (int i = 0; i < count; i++) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left[i] != Thread.currentThread() && millis > 0) {
                    left[i].join(millis);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool(ThreadGroup group, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(group, task, "crm-sandbox-" + number.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread daemon(ThreadGroup group, Runnable task, String name) {
        Thread thread = new Thread(group, task, name);
        thread.setDaemon(true);
        return thread;
    }
}
