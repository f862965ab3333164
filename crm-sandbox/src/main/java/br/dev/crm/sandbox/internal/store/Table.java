package br.dev.crm.sandbox.internal.store;

import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.filter.TextKey;
import br.dev.crm.sandbox.settings.EntityRules;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one resource of one tenant, in the order of their insertion. Not thread-safe: {@link RecordStore}
 * locks.
 */
final class Table {
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, TextIndex> indexes = new HashMap<>();
    private final EntityRules rules;
    private long inserted;

    private record Row(String id, long order, Map<String, @Nullable Object> fields) {}

    Table(EntityRules rules) {
        this.rules = rules;
    }

    List<Map<String, @Nullable Object>> all() {
        return rows.values().stream().map(Row::fields).toList();
    }

    List<String> idsOf(RecordFilter filter) {
        TextKey key = filter.textKey();
        Stream<Row> found = key == null ? rows.values().stream() : candidates(key.field(), key.text());
        return found.filter(row -> filter.matches(row.fields())).map(Row::id).toList();
    }

    Map<String, @Nullable Object> get(String id) {
        return row(id).fields();
    }

    void remove(String id) {
        Map<String, @Nullable Object> fields = get(id);
        rows.remove(id);
        indexes.values().forEach(index -> index.remove(id, fields));
    }

    /** Stores without asking the rules. */
    void seed(String id, Map<String, @Nullable Object> fields) {
        Row before = rows.get(id);
        rows.put(id, new Row(id, before == null ? inserted++ : before.order(), fields));
        for (TextIndex index : indexes.values()) {
            if (before != null) {
                index.remove(id, before.fields());
            }
            index.add(id, fields);
        }
    }

    /** Stores all of them or, if one breaks a rule, none. */
    void store(Map<String, Map<String, @Nullable Object>> changed) throws RefusedException {
        for (Map.Entry<String, Map<String, @Nullable Object>> change : changed.entrySet()) {
            List<String> violations = rules.violations(change.getValue());
            if (!violations.isEmpty()) {
                throw new RefusedException(
                        422, "record-invalid", "the entity cannot be processed", String.join("; ", violations));
            }
            for (String field : rules.uniqueFields()) {
                Object value = change.getValue().get(field);
                if (value != null && taken(field, value, change.getKey(), changed)) {
                    throw new RefusedException(
                            409, "value-not-unique", "another record has the same '" + field + "'", field);
                }
            }
        }
        changed.forEach(this::seed);
    }

    private boolean taken(String field, Object value, String id, Map<String, Map<String, @Nullable Object>> changed) {
        Stream<Row> stored = value instanceof String text ? candidates(field, text) : rows.values().stream();
        return stored.anyMatch(row -> !changed.containsKey(row.id())
                        && value.equals(row.fields().get(field)))
                || changed.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(id)
                                && value.equals(other.getValue().get(field)));
    }

    private Stream<Row> candidates(String field, String text) {
        Collection<String> ids = indexes.computeIfAbsent(field, this::indexOf).candidates(text);
        return ids.stream().map(this::row).sorted(Comparator.comparingLong(Row::order));
    }

    private TextIndex indexOf(String field) {
        TextIndex index = new TextIndex(field);
        rows.values().forEach(row -> index.add(row.id(), row.fields()));
        return index;
    }

    private Row row(String id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
