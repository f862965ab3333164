package br.dev.crm.sandbox.internal.settings;

import br.dev.crm.sandbox.internal.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A resource whose records are made when they are asked for.
 *
 * @param count how many there are
 * @param records makes the record at an index, counted from 0
 */
public record GeneratedResource(
        String service,
        String resource,
        long count,
        LongFunction<? extends Map<String, ? extends @Nullable Object>> records) {

    /** Returns the record at an index; one that has no {@code id} gets one that depends on the index alone. */
    public Map<String, @Nullable Object> at(long index) {
        Map<String, @Nullable Object> fields = JsonValues.object(records.apply(index));
        if (fields.containsKey("id")) {
            return fields;
        }
        Map<String, @Nullable Object> identified = new LinkedHashMap<>();
        identified.put("id", new UUID(count, index).toString());
        identified.putAll(fields);
        return identified;
    }
}
