package br.dev.crm.testkit.socket;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Permits for connections, and those that wait to be used again. */
final class SocketPool {
    private static final long SLICE_MILLIS = 10;

    private final Semaphore permits;
    private final Deque<SocketConnection> idle = new ArrayDeque<>();
    private boolean closed;

    SocketPool(int permits) {
        this.permits = new Semaphore(permits, true);
    }

    void acquirePermit(Duration most, BooleanSupplier ended) throws TransportException {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (!permits.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (ended.getAsBoolean()) {
                    throw TransportException.notSent("Ended while waiting for a connection", null);
                }
                if (System.nanoTime() - end >= 0) {
                    throw TransportException.timeout("No connection is free", Delivery.NOT_SENT, null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.notSent("Interrupted while waiting for a connection", e);
        }
    }

    void releasePermit() {
        permits.release();
    }

    /** Returns an idle connection on this route that still stands, or null. */
    synchronized SocketConnection take(SocketRoute route) {
        SocketConnection found = null;
        for (Iterator<SocketConnection> all = idle.iterator(); all.hasNext() && found == null; ) {
            SocketConnection next = all.next();
            if (next.route().equals(route)) {
                all.remove();
                if (next.isQuiet()) {
                    found = next;
                } else {
                    next.cut();
                }
            }
        }
        return found;
    }

    synchronized void giveBack(SocketConnection connection) {
        if (closed) {
            connection.cut();
        } else {
            idle.addFirst(connection);
        }
    }

    synchronized void close() {
        closed = true;
        idle.forEach(SocketConnection::cut);
        idle.clear();
    }
}
