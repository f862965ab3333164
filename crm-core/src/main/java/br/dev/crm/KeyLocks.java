package br.dev.crm;

import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterCondition;
import br.dev.crm.request.ResourceName;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets what one client does with one record, in several requests, run one after the other. An entry is held only while
 * somebody has or wants it. Fair. Thread-safe.
 */
final class KeyLocks {
    private final Map<RecordKey, Entry> entries = new ConcurrentHashMap<>();

    /** The record, in whatever order and contract version its key is written. */
    private record RecordKey(String service, String resource, Set<FilterCondition> conditions) {}

    private static final class Entry {
        private final Semaphore permit = new Semaphore(1, true);
        private int users;
    }

    /** Returns the lock of the record that the key picks, or null when it does not become free in time. */
    @Nullable
    Held acquire(ResourceName resource, Filter key, Duration longest) throws InterruptedException {
        RecordKey name = new RecordKey(resource.service(), resource.resource(), Set.copyOf(key.conditions()));
        Entry entry = entries.compute(name, (same, known) -> {
            Entry used = known == null ? new Entry() : known;
            used.users++;
            return used;
        });
        boolean acquired = false;
        try {
            acquired = entry.permit.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            return acquired ? new Held(name, entry) : null;
        } finally {
            if (!acquired) {
                leave(name);
            }
        }
    }

    /** Returns how many records somebody has or wants. */
    int size() {
        return entries.size();
    }

    private void leave(RecordKey name) {
        entries.computeIfPresent(name, (same, entry) -> --entry.users == 0 ? null : entry);
    }

    /** A lock that is held until it is closed. */
    final class Held implements AutoCloseable {
        private final RecordKey name;
        private final Entry entry;

        private Held(RecordKey name, Entry entry) {
            this.name = name;
            this.entry = entry;
        }

        @Override
        public void close() {
            entry.permit.release();
            leave(name);
        }
    }
}
