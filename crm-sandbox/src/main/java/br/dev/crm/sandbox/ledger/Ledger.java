package br.dev.crm.sandbox;

import br.dev.crm.sandbox.internal.ledger.LedgerBook;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every request of one resource did: carried out or not, answered or not, to which records. Unlike
 * {@link CrmSandbox#requests()} it drops nothing until {@link CrmSandbox#clear()}, so a test can ask of ten thousand
 * calls whether one wrote twice, or was called a success without being one. Switched on by
 * {@link CrmSandboxBuilder#ledger}.
 *
 * <p>An entry is there before its answer is sent. Every method may be called from any thread, while requests arrive,
 * too; what it returns is an unmodifiable snapshot.
 */
public final class Ledger {
    private final LedgerBook book;
    private final RecordStore store;
    private final TableName table;

    Ledger(LedgerBook book, RecordStore store, TableName table) {
        this.book = book;
        this.store = store;
        this.table = table;
    }

    /** Returns the field that holds the key. */
    public String keyField() {
        return book.keyField();
    }

    /** Returns how many requests there were, refused and cut ones included. */
    public int size() {
        return book.entries().size();
    }

    /** Returns one entry for each request, in the order in which they were done with. */
    public List<LedgerEntry> entries() {
        return book.entries();
    }

    /** Returns the entries whose requests named this key. */
    public List<LedgerEntry> entries(String key) {
        return book.entries(key);
    }

    /** Returns every key that a request named, in the order of first arrival. */
    public Set<String> keys() {
        return book.keys();
    }

    /** Returns how often this action was carried out for this key, whatever was answered. */
    public int executed(String key, SandboxAction action) {
        return (int) book.entries(key).stream()
                .filter(entry -> entry.executed() && entry.action() == action)
                .count();
    }

    /** Returns, for each key for which this action was carried out, how often it was. */
    public Map<String, Integer> executed(SandboxAction action) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (LedgerEntry entry : book.entries()) {
            if (entry.executed() && entry.action() == action && entry.key() != null) {
                counts.merge(entry.key(), 1, Integer::sum);
            }
        }
        return Map.copyOf(counts);
    }

    /**
     * Returns the requests that were answered as a success and not carried out. A sandbox whose faults tell no lies has
     * none.
     */
    public List<LedgerEntry> falseSuccesses() {
        return book.entries().stream()
                .filter(entry -> entry.succeeded() && !entry.executed())
                .toList();
    }

    /** Returns the writes that were carried out on a record whose key is not the one that the request named. */
    public List<LedgerEntry> strays() {
        return book.entries().stream()
                .filter(LedgerEntry::executedWrite)
                .filter(entry -> !entry.touched().stream().allMatch(key -> key.equals(entry.key())))
                .toList();
    }

    /** Returns the keys of the records that were deleted, in the order of their deletion; a key may come twice. */
    public List<String> deletedKeys() {
        return book.entries().stream()
                .filter(entry -> entry.executed() && entry.action() == SandboxAction.DELETE)
                .flatMap(entry -> entry.touched().stream())
                .toList();
    }

    /**
     * Returns how many records of the default user's tenant have each key now, those of {@link CrmSandbox#put}
     * included; records without a key are left out.
     */
    public Map<String, Integer> recordCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Map<String, @Nullable Object> fields : store.list(table, null)) {
            String key = book.keyOf(fields);
            if (key != null) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        return Map.copyOf(counts);
    }

    /** Returns the keys that several records have now, with how many these are: 2 or more. */
    public Map<String, Integer> duplicates() {
        Map<String, Integer> several = new TreeMap<>(recordCounts());
        several.values().removeIf(count -> count < 2);
        return Map.copyOf(several);
    }

    /** Returns the resource and the number of requests. */
    @Override
    public String toString() {
        return "Ledger of " + table.service() + "/" + table.resource() + " by " + book.keyField() + ": " + size()
                + " requests";
    }
}
