package br.dev.crm.transport.jdk;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response: filled by the client's thread, read by one reader. It asks for the next buffers only when the
 * last of the previous ones is taken, so a slow reader holds two reads of the socket and no more.
 *
 * <p>No method of the subscription is called under the lock: it may deliver at once, on the same thread.
 */
final class ResponseBody extends InputStream implements BodySubscriber<InputStream> {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** For so long nothing comes before the parser is suspected. */
    private static final long NANOS_TO_SUSPECT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Duration readTimeout;
    private final Runnable whenOver;
    private final ParserGuard guard;
    private final CompletableFuture<InputStream> self = CompletableFuture.completedFuture(this);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<ByteBuffer> received = new ArrayDeque<>(4);
    private @Nullable Subscription subscription;
    private @Nullable TransportException failure;
    private boolean reading;
    private boolean complete;
    private boolean ended;

    /** Bytes that have not come yet, negative where the length is not known. */
    private long missing;

    private volatile boolean closed;
    private ByteBuffer current = NOTHING;

    ResponseBody(long length, Duration readTimeout, Runnable whenOver, ParserGuard guard) {
        this.missing = length;
        this.readTimeout = readTimeout;
        this.whenOver = whenOver;
        this.guard = guard;
        this.reading = !guard.waitsForReader();
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return self;
    }

    @Override
    public void onSubscribe(Subscription offered) {
        boolean wanted;
        boolean now;
        lock.lock();
        try {
            wanted = !closed && failure == null && subscription == null;
            if (wanted) {
                subscription = offered;
            }
            now = reading;
        } finally {
            lock.unlock();
        }
        if (!wanted) {
            offered.cancel();
        } else if (now) {
            guard.request(offered);
        }
    }

    private void startReading() {
        Subscription first;
        lock.lock();
        try {
            first = reading ? null : subscription;
            reading = true;
        } finally {
            lock.unlock();
        }
        if (first != null) {
            guard.request(first);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        lock.lock();
        try {
            for (ByteBuffer buffer : buffers) {
                missing -= missing < 0 ? 0 : buffer.remaining();
                if (buffer.hasRemaining() && !closed && failure == null) {
                    received.add(buffer);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What came before is handed out first, as it would be if the end had come a moment later. */
    @Override
    public void onError(Throwable cause) {
        lock.lock();
        try {
            subscription = null;
            if (failure == null && !closed && !ended) {
                failure = TransportExceptionMapping.inBody(cause);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        guard.over();
        whenOver.run();
    }

    @Override
    public void onComplete() {
        lock.lock();
        try {
            complete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        guard.over();
    }

    @Override
    public int read() throws IOException {
        return exhausted() ? -1 : current.get() & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (exhausted()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return closed ? 0 : current.remaining();
    }

    /** Returns whether the body is at its end; otherwise the current buffer has at least one byte. */
    private boolean exhausted() throws IOException {
        if (closed) {
            throw new IOException("The body is closed.");
        }
        return !current.hasRemaining() && !advance();
    }

    private boolean advance() throws IOException {
        boolean found;
        startReading();
        try {
            found = take();
        } catch (TransportException e) {
            fail(e);
            throw e;
        }
        if (!found) {
            whenOver.run();
        }
        return found;
    }

    private boolean take() throws IOException {
        Subscription hungry = null;
        lock.lock();
        try {
            await();
            ByteBuffer next = received.poll();
            if (next == null) {
                ended = true;
                return false;
            }
            current = next;
            // With everything announced received, the end follows by itself.
            if (received.isEmpty() && !complete && missing != 0) {
                hungry = subscription;
            }
        } finally {
            lock.unlock();
        }
        if (hungry != null) {
            guard.request(hungry);
        }
        return true;
    }

    /** Returns when there are bytes or the end is reached. */
    private void await() throws IOException {
        long left = readTimeout.toNanos();
        while (failure == null && !closed && received.isEmpty() && !complete) {
            if (left <= 0) {
                throw TransportException.timeout(
                        "The response did not come, or not the whole of it, in time", Delivery.UNKNOWN, null);
            }
            try {
                long slice = Math.min(left, NANOS_TO_SUSPECT);
                long rest = changed.awaitNanos(slice);
                if (rest <= 0) {
                    guard.suspect();
                }
                left -= slice - rest;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw TransportException.unknown("Interrupted while reading the response", e);
            }
        }
        if (failure != null && received.isEmpty()) {
            throw failure;
        }
        if (closed) {
            throw new IOException("The body is closed");
        }
    }

    /** Ends the body before its end: every further read throws the reason, the connection is given up. */
    void fail(TransportException reason) {
        Subscription unwanted = null;
        lock.lock();
        try {
            if (failure == null && !closed && !ended) {
                failure = reason;
                unwanted = discard();
            }
        } finally {
            lock.unlock();
        }
        release(unwanted);
    }

    @Override
    public void close() {
        Subscription unwanted = null;
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                unwanted = discard();
            }
        } finally {
            lock.unlock();
        }
        release(unwanted);
    }

    /** Returns what is to be cancelled, or null when all bytes have come and the connection may live. */
    private @Nullable Subscription discard() {
        received.clear();
        changed.signalAll();
        Subscription open = subscription;
        subscription = null;
        return complete || missing == 0 ? null : open;
    }

    private void release(@Nullable Subscription unwanted) {
        if (unwanted != null) {
            unwanted.cancel();
            guard.suspect();
        }
        guard.over();
        whenOver.run();
    }
}
