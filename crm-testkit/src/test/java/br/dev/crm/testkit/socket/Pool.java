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

/** Places for connections, and those that wait to be used again. */
final class Pool {
    private static final long SLICE_MILLIS = 10;

    private final Semaphore places;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Pool(int places) {
        this.places = new Semaphore(places, true);
    }

    void takePlace(Duration most, BooleanSupplier ended) throws TransportException {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (!places.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
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

    void returnPlace() {
        places.release();
    }

    /** Returns an idle connection on this route that still stands, or null. */
    synchronized Connection take(Route route) {
        Connection found = null;
        for (Iterator<Connection> all = idle.iterator(); all.hasNext() && found == null; ) {
            Connection next = all.next();
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

    synchronized void giveBack(Connection connection) {
        if (closed) {
            connection.cut();
        } else {
            idle.addFirst(connection);
        }
    }

    synchronized void close() {
        closed = true;
        idle.forEach(Connection::cut);
        idle.clear();
    }
}
