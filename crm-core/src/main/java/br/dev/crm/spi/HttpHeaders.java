package br.dev.crm.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Header fields in the order in which they were sent or received; names compare without regard to case. Immutable. */
public final class HttpHeaders {
    private static final HttpHeaders NONE = new HttpHeaders(List.of());

    /** Names and values in turn. */
    private final List<String> fields;

    private HttpHeaders(List<String> fields) {
        this.fields = fields;
    }

    /** Returns no header fields at all. */
    public static HttpHeaders none() {
        return NONE;
    }

    /** Returns a builder to which fields are added in their order. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the first value of the named field, or empty when there is none. */
    public Optional<String> first(String name) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equalsIgnoreCase(name)) {
                return Optional.of(fields.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Returns every value of the named field in order, never null. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(2);
        forEach((field, value) -> {
            if (field.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return List.copyOf(values);
    }

    /** Hands each field, name and value, to the action in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < fields.size(); i += 2) {
            action.accept(fields.get(i), fields.get(i + 1));
        }
    }

    /** Returns how many fields there are, a repeated name counted each time. */
    public int size() {
        return fields.size() / 2;
    }

    /** Returns the names alone, sorted and in lower case: values may be secrets. */
    @Override
    public String toString() {
        TreeSet<String> names = new TreeSet<>();
        forEach((name, value) -> names.add(name.toLowerCase(Locale.ROOT)));
        return names.toString();
    }

    /** Collects header fields. Not thread-safe. */
    public static final class Builder {
        private final List<String> fields = new ArrayList<>(16);

        private Builder() {}

        /** Adds one field after those already there, even if its name is among them. */
        public Builder add(String name, String value) {
            fields.add(name);
            fields.add(value);
            return this;
        }

        /** Adds all fields of the other headers. */
        public Builder addAll(HttpHeaders headers) {
            fields.addAll(headers.fields);
            return this;
        }

        /** Returns the fields as immutable headers. */
        public HttpHeaders build() {
            return new HttpHeaders(List.copyOf(fields));
        }
    }
}
