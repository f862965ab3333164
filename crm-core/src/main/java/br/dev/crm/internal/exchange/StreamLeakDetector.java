package br.dev.crm.internal.exchange;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams that are open: one that is forgotten keeps a connection, so that it is reported and freed as soon as the
 * garbage collector has found out. Thread-safe.
 */
public final class StreamLeakDetector {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLeakDetector.class);

    private final ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
    private final Set<Entry> open = ConcurrentHashMap.newKeySet();

    /**
     * Watches over a stream.
     *
     * @param owner what its user holds; the body must not refer to it
     */
    Entry add(Object owner, StreamingBody body, String request) {
        Entry entry = new Entry(owner, body, request);
        open.add(entry);
        return entry;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Frees what was forgotten since the last time. */
    void freeForgotten() {
        for (Object entry = forgotten.poll(); entry != null; entry = forgotten.poll()) {
            ((Entry) entry).free();
        }
    }

    /** One open stream. */
    public final class Entry extends PhantomReference<Object> {
        private final StreamingBody body;
        private final String request;
        private final Throwable origin;

        private Entry(Object owner, StreamingBody body, String request) {
            super(owner, forgotten);
            this.body = body;
            this.request = request;
            this.origin = new Throwable("It was opened here");
        }

        private void free() {
            if (open.remove(this)) {
                LOG.warn(
                        "A stream was never closed and kept a connection: {}; close it, as by try (…)",
                        request,
                        origin);
                body.close();
            }
        }

        /** Is told that the user has closed it. */
        public void closed() {
            open.remove(this);
            clear();
        }
    }
}
