package br.dev.crm.sandbox.internal.webhook;

import br.dev.crm.sandbox.internal.store.AffectedRecords;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.request.WebhookDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Posts an event for every record that is written in a watched resource: one after another, on one daemon thread. */
public final class Webhooks implements AutoCloseable {
    private static final long IDLE_SECONDS = 5;

    private final Lock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final List<Watch> watches = new ArrayList<>();
    private final Deque<WebhookDelivery> deliveries = new ArrayDeque<>();
    private final WebhookSender sender = new WebhookSender();
    private final ThreadPoolExecutor thread;
    private final InstantSource clock;
    private final int kept;
    private int pending;
    private boolean closed;

    private record Watch(URI target, String service, String resource) {
        boolean matches(SandboxRequest request) {
            return service.equals(request.service()) && resource.equals(request.resource());
        }
    }

    /**
     * Watches nothing yet.
     *
     * @param clock where the timestamps come from
     * @param kept how many deliveries are kept; the oldest go first
     */
    public Webhooks(InstantSource clock, int kept) {
        this.clock = clock;
        this.kept = kept;
        this.thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Webhooks::daemon);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Watches a resource. */
    public void add(URI target, String service, String resource) {
        lock.lock();
        try {
            watches.add(new Watch(target, service, resource));
        } finally {
            lock.unlock();
        }
    }

    /** Sends the events of a request that was carried out; returns at once. */
    public void publish(SandboxRequest request, AffectedRecords affected) {
        if (affected.records().isEmpty()) {
            return;
        }
        String action = String.valueOf(request.action());
        lock.lock();
        try {
            for (Watch watch : watches) {
                if (watch.matches(request) && !closed) {
                    affected.records()
                            .forEach(fields -> send(watch, action, (String) Objects.requireNonNull(fields.get("id"))));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void send(Watch watch, String action, String rowId) {
        OutgoingEvent event =
                OutgoingEvent.of(watch.target(), clock.instant(), watch.service(), watch.resource(), action, rowId);
        pending++;
        thread.execute(() -> done(sender.deliver(event)));
    }

    private void done(WebhookDelivery delivery) {
        lock.lock();
        try {
            deliveries.addLast(delivery);
            if (deliveries.size() > kept) {
                deliveries.removeFirst();
            }
            pending--;
            if (pending == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is left to be sent; returns false if that takes longer. */
    public boolean await(Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            while (pending > 0 && !closed) {
                if (left <= 0) {
                    return false;
                }
                left = idle.awaitNanos(left);
            }
            return pending == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Returns what was sent, in order. */
    public List<WebhookDelivery> deliveries() {
        lock.lock();
        try {
            return List.copyOf(deliveries);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was sent. */
    public void clear() {
        lock.lock();
        try {
            deliveries.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Sends nothing more, and breaks off what is being sent. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
        thread.shutdownNow();
        sender.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "crm-sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
