package br.dev.crm.sandbox.internal.ledger;

import br.dev.crm.sandbox.internal.filter.RequestKey;
import br.dev.crm.sandbox.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The entries of one resource, in order and by key. Thread-safe. */
final class LedgerBook {
    private final Lock lock = new ReentrantLock();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, List<LedgerEntry>> byKey = new LinkedHashMap<>();
    private final RequestKey key;

    LedgerBook(RequestKey key) {
        this.key = key;
    }

    /** Returns the field that holds the key. */
    String keyField() {
        return key.field();
    }

    /** Returns the key of a record, or null if it has none. */
    @Nullable
    String keyOf(Map<String, @Nullable Object> fields) {
        return key.of(fields);
    }

    /** Returns all entries, in order. */
    List<LedgerEntry> entries() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the entries of a key, in order. */
    List<LedgerEntry> entries(String named) {
        lock.lock();
        try {
            return List.copyOf(byKey.getOrDefault(named, List.of()));
        } finally {
            lock.unlock();
        }
    }

    /** Returns every key that an entry names, in the order of its first. */
    Set<String> keys() {
        lock.lock();
        try {
            return Collections.unmodifiableSet(new LinkedHashSet<>(byKey.keySet()));
        } finally {
            lock.unlock();
        }
    }

    RequestKey key() {
        return key;
    }

    void add(LedgerEntry entry) {
        lock.lock();
        try {
            entries.add(entry);
            if (entry.key() != null) {
                byKey.computeIfAbsent(entry.key(), first -> new ArrayList<>()).add(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            entries.clear();
            byKey.clear();
        } finally {
            lock.unlock();
        }
    }
}
