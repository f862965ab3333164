package br.dev.crm.sandbox.internal.ledger;

import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.ledger.LedgerEntry;
import br.dev.crm.sandbox.request.SandboxAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ledger as its users see it: the book, and the records that are stored now. */
final class LedgerView implements Ledger {
    private final LedgerBook book;
    private final RecordStore store;
    private final TableName table;

    LedgerView(LedgerBook book, RecordStore store, TableName table) {
        this.book = book;
        this.store = store;
        this.table = table;
    }

    @Override
    public String keyField() {
        return book.keyField();
    }

    @Override
    public int size() {
        return book.entries().size();
    }

    @Override
    public List<LedgerEntry> entries() {
        return book.entries();
    }

    @Override
    public List<LedgerEntry> entries(String key) {
        return book.entries(key);
    }

    @Override
    public Set<String> keys() {
        return book.keys();
    }

    @Override
    public int executed(String key, SandboxAction action) {
        return (int) book.entries(key).stream()
                .filter(entry -> entry.executed() && entry.action() == action)
                .count();
    }

    @Override
    public Map<String, Integer> executed(SandboxAction action) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (LedgerEntry entry : book.entries()) {
            if (entry.executed() && entry.action() == action && entry.key() != null) {
                counts.merge(entry.key(), 1, Integer::sum);
            }
        }
        return Map.copyOf(counts);
    }

    @Override
    public List<LedgerEntry> falseSuccesses() {
        return book.entries().stream()
                .filter(entry -> entry.succeeded() && !entry.executed())
                .toList();
    }

    @Override
    public List<LedgerEntry> strays() {
        return book.entries().stream()
                .filter(LedgerEntry::executedWrite)
                .filter(entry -> !entry.affected().stream().allMatch(key -> key.equals(entry.key())))
                .toList();
    }

    @Override
    public List<String> deletedKeys() {
        return book.entries().stream()
                .filter(entry -> entry.executed() && entry.action() == SandboxAction.DELETE)
                .flatMap(entry -> entry.affected().stream())
                .toList();
    }

    @Override
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

    @Override
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
