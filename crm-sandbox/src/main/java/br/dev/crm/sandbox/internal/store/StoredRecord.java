package br.dev.crm.sandbox.internal.store;

import br.dev.crm.sandbox.settings.UpdateStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes stored records out of what was sent. An {@code id} that was sent is ignored: the store assigns it and keeps it.
 */
final class StoredRecord {
    static final String ID = "id";

    private StoredRecord() {}

    static Map<String, @Nullable Object> of(String id, Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put(ID, id);
        made.putAll(sent);
        made.put(ID, id);
        return Collections.unmodifiableMap(made);
    }

    static Map<String, @Nullable Object> updated(
            String id, Map<String, @Nullable Object> stored, Map<String, @Nullable Object> sent, UpdateStyle style) {
        if (style == UpdateStyle.REPLACE) {
            return of(id, sent);
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(stored);
        merged.putAll(sent);
        return of(id, merged);
    }
}
