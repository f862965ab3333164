package br.dev.crm.document;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An object: values by their names, in order. Equal to every other with the same names and values, in any order. */
final class ObjectValue implements Value {
    /** The object without a field. */
    public static final ObjectValue EMPTY = new ObjectValue(Map.of());

    private final Map<String, Value> fields;
    private final int depth;

    private ObjectValue(Map<String, Value> fields) {
        this.fields = fields;
        this.depth = 1 + Value.depthOf(fields.values());
    }

    /**
     * Returns the object with these fields in their order; the map is not copied, and nobody may change it any more.
     */
    public static ObjectValue owning(Map<String, Value> fields) {
        return new ObjectValue(fields);
    }

    /** Returns the value of this name; null when there is none. */
    public @Nullable Value get(String name) {
        return fields.get(name);
    }

    /** Returns the names in order; cannot be changed. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** Hands over each name with its value, in order. */
    public void forEach(BiConsumer<String, Value> consumer) {
        fields.forEach(consumer);
    }

    /** Returns this object with the value under the name, in its old place or else at the end. */
    public ObjectValue with(String name, Value value) {
        if (value.equals(fields.get(name))) {
            return this;
        }
        LinkedHashMap<String, Value> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new ObjectValue(changed);
    }

    /** Returns this object without the name. */
    public ObjectValue without(String name) {
        if (!fields.containsKey(name)) {
            return this;
        }
        LinkedHashMap<String, Value> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new ObjectValue(changed);
    }

    /**
     * Returns this object with what the function makes of each field of the other: the old value, or null, and its own.
     */
    ObjectValue merged(ObjectValue other, Merge merge) {
        LinkedHashMap<String, Value> changed = new LinkedHashMap<>(fields);
        other.fields.forEach((name, value) -> changed.put(name, merge.of(changed.get(name), value)));
        return new ObjectValue(changed);
    }

    /** What becomes of two values of one name. */
    @FunctionalInterface
    interface Merge {

        /** Returns the value; the old one is null where there is none. */
        Value of(@Nullable Value old, Value change);
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public void write(JsonOutput out) throws JsonException {
        out.beginObject();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            out.name(field.getKey());
            field.getValue().write(out);
        }
        out.endObject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectValue object && fields.equals(object.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Returns the names and no value. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
