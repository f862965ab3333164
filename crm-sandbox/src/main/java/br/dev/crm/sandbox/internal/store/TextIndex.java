package br.dev.crm.sandbox.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records may have a text in one field: those that have it, and those that hold something other than text there.
 */
final class TextIndex {
    private final String field;
    private final Map<String, Set<String>> byText = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    TextIndex(String field) {
        this.field = field;
    }

    void add(String id, Map<String, @Nullable Object> fields) {
        Object value = fields.get(field);
        if (value instanceof String text) {
            byText.computeIfAbsent(text, first -> new HashSet<>()).add(id);
        } else if (value != null) {
            others.add(id);
        }
    }

    void remove(String id, Map<String, @Nullable Object> fields) {
        if (fields.get(field) instanceof String text) {
            Set<String> ids = byText.getOrDefault(text, Set.of());
            if (ids.size() == 1) {
                byText.remove(text);
            } else {
                ids.remove(id);
            }
        } else {
            others.remove(id);
        }
    }

    Collection<String> candidates(String text) {
        Set<String> ids = new HashSet<>(byText.getOrDefault(text, Set.of()));
        ids.addAll(others);
        return ids;
    }
}
