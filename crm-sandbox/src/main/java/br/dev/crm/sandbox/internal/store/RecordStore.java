package br.dev.crm.sandbox.internal.store;

import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.UpdateStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All records of all tenants. Every call is one step under one lock; what it returns is unmodifiable. */
public final class RecordStore {
    private final Lock lock = new ReentrantLock();
    private final Map<TableName, Table> tables = new HashMap<>();
    private final Function<TableName, EntityRules> rules;
    private final UpdateStyle updateStyle;
    private final Supplier<String> ids;

    /**
     * @param rules what a resource accepts
     * @param updateStyle what an update does with the fields that it does not name
     * @param ids makes the id of a new record
     */
    public RecordStore(Function<TableName, EntityRules> rules, UpdateStyle updateStyle, Supplier<String> ids) {
        this.rules = rules;
        this.updateStyle = updateStyle;
        this.ids = ids;
    }

    /** A step that may be refused. */
    private interface Step<T> {
        T on(Table table) throws RefusedException;
    }

    /**
     * What an upsert did.
     *
     * @param fields the record as it is now
     * @param inserted whether it is new
     */
    public record Upserted(Map<String, @Nullable Object> fields, boolean inserted) {}

    /** Returns the records that the filter identifies, all if there is none, in the order of insertion. */
    public List<Map<String, @Nullable Object>> list(TableName name, @Nullable RecordFilter filter) {
        lock.lock();
        try {
            Table table = tables.get(name);
            if (table == null) {
                return List.of();
            }
            return filter == null
                    ? table.all()
                    : table.idsOf(filter).stream().map(table::get).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Inserts a record.
     *
     * @throws RefusedException if it breaks a rule
     */
    public Map<String, @Nullable Object> create(TableName name, Map<String, @Nullable Object> sent)
            throws RefusedException {
        return locked(name, table -> insert(table, sent));
    }

    /**
     * Changes every record that the filter identifies.
     *
     * @return the records as they are now
     * @throws RefusedException if the filter identifies none, or one of them would break a rule; then none is changed
     */
    public List<Map<String, @Nullable Object>> update(
            TableName name, RecordFilter filter, Map<String, @Nullable Object> sent) throws RefusedException {
        return locked(name, table -> {
            Map<String, Map<String, @Nullable Object>> changed = new LinkedHashMap<>();
            for (String id : identified(table, filter)) {
                changed.put(id, StoredRecord.updated(id, table.get(id), sent, updateStyle));
            }
            table.store(changed);
            return new ArrayList<>(changed.values());
        });
    }

    /**
     * Replaces the content of the record that the filter identifies, or inserts one if there is none.
     *
     * @throws RefusedException if the filter identifies several, or the record breaks a rule
     */
    public Upserted upsert(TableName name, RecordFilter filter, Map<String, @Nullable Object> sent)
            throws RefusedException {
        return locked(name, table -> {
            List<String> found = table.idsOf(filter);
            if (found.isEmpty()) {
                return new Upserted(insert(table, sent), true);
            }
            if (found.size() > 1) {
                throw new RefusedException(
                        409,
                        "record-ambiguous",
                        "the filter identifies " + found.size() + " records",
                        "an upsert replaces one record");
            }
            String id = found.get(0);
            Map<String, @Nullable Object> replaced = StoredRecord.of(id, sent);
            table.store(Map.of(id, replaced));
            return new Upserted(replaced, false);
        });
    }

    /**
     * Removes every record that the filter identifies.
     *
     * @return the records as they were; empty if the filter identifies none
     */
    public List<Map<String, @Nullable Object>> delete(TableName name, RecordFilter filter) {
        lock.lock();
        try {
            Table table = table(name);
            List<String> found = table.idsOf(filter);
            List<Map<String, @Nullable Object>> removed =
                    found.stream().map(table::get).toList();
            found.forEach(table::remove);
            return removed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the refusal where a filter identifies no record. */
    public static RefusedException noRecord(int status) {
        return new RefusedException(
                status,
                "record-not-found",
                "the filter identifies no record",
                "create it first, or use upsert, which inserts");
    }

    /**
     * Stores a record without asking the rules. Its own {@code id} is kept if it is a text; a record that has that id
     * is replaced.
     *
     * @return the id
     */
    public String put(TableName name, Map<String, @Nullable Object> fields) {
        lock.lock();
        try {
            String id = fields.get(StoredRecord.ID) instanceof String own && !own.isBlank() ? own : ids.get();
            table(name).seed(id, StoredRecord.of(id, fields));
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Removes everything. */
    public void clear() {
        lock.lock();
        try {
            tables.clear();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, @Nullable Object> insert(Table table, Map<String, @Nullable Object> sent)
            throws RefusedException {
        String id = ids.get();
        Map<String, @Nullable Object> made = StoredRecord.of(id, sent);
        table.store(Map.of(id, made));
        return made;
    }

    private static List<String> identified(Table table, RecordFilter filter) throws RefusedException {
        List<String> found = table.idsOf(filter);
        if (found.isEmpty()) {
            throw noRecord(422);
        }
        return found;
    }

    private <T> T locked(TableName name, Step<T> step) throws RefusedException {
        lock.lock();
        try {
            return step.on(table(name));
        } finally {
            lock.unlock();
        }
    }

    private Table table(TableName name) {
        return tables.computeIfAbsent(name, missing -> new Table(rules.apply(missing)));
    }
}
