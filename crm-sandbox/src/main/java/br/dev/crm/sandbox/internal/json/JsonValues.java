package br.dev.crm.sandbox.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what Java code hands in into the values that {@link JsonReader} would have read. */
public final class JsonValues {
    private JsonValues() {}

    /**
     * Returns an unmodifiable deep copy of a record.
     *
     * @throws IllegalArgumentException if it holds something that has no JSON form, or is nested too deeply
     */
    public static Map<String, @Nullable Object> object(Map<String, ? extends @Nullable Object> fields) {
        return object(fields, 0);
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> fields, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (!(field.getKey() instanceof String name)) {
                throw new IllegalArgumentException("a name that is not a String: " + field.getKey());
            }
            copy.put(name, value(field.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        if (depth > JsonReader.MAX_DEPTH) {
            throw new IllegalArgumentException("nesting deeper than " + JsonReader.MAX_DEPTH);
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, depth);
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object element : elements) {
                copy.add(value(element, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException("no JSON form: " + value.getClass().getName());
    }

    private static BigDecimal number(Number number) {
        BigDecimal value = JsonNumber.parse(number.toString());
        if (value == null) {
            throw new IllegalArgumentException("no JSON form: " + number);
        }
        return value;
    }
}
