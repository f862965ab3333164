package br.dev.crm.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Header fields in the order in which they were sent or received; names compare without regard to case. Immutable. */
public final class HttpHeaders {
    private static final HttpHeaders NONE = new HttpHeaders(new String[0]);

    private static final List<String> REQUEST_ID_FIELDS =
            List.of("X-Request-Id", "X-Correlation-Id", "Request-Id", "X-Trace-Id", "traceparent");

    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e&&[^,;]]{1,200}");

    /** Names and values in turn. */
    private final String[] fields;

    private HttpHeaders(String[] fields) {
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
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equalsIgnoreCase(name)) {
                return Optional.of(fields[i + 1]);
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

    /** Returns these fields and one more behind them. */
    public HttpHeaders with(String name, String value) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = check(name);
        more[fields.length + 1] = check(value);
        return new HttpHeaders(more);
    }

    /** Hands each field, name and value, to the action in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < fields.length; i += 2) {
            action.accept(fields[i], fields[i + 1]);
        }
    }

    /**
     * Returns the id under which the other side knows the request, if it tells one: the first of {@code X-Request-Id},
     * {@code X-Correlation-Id}, {@code Request-Id}, {@code X-Trace-Id} and {@code traceparent} that has 1 to 200
     * visible ASCII characters and neither comma nor semicolon. Messages and log show it, so that nothing else may
     * stand in it, such as a folded line with a cookie. The vendor documents none; these are what servers and the
     * proxies in front of them use.
     */
    public Optional<String> requestId() {
        for (String name : REQUEST_ID_FIELDS) {
            Optional<String> id = first(name);
            if (id.isPresent() && REQUEST_ID.matcher(id.get()).matches()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Returns how many fields there are, a repeated name counted each time. */
    public int size() {
        return fields.length / 2;
    }

    /** Returns the names alone, sorted and in lower case: values may be secrets. */
    @Override
    public String toString() {
        TreeSet<String> names = new TreeSet<>();
        forEach((name, value) -> names.add(name.toLowerCase(Locale.ROOT)));
        return names.toString();
    }

    private static String check(String text) {
        return Objects.requireNonNull(text);
    }

    /** Collects header fields. Not thread-safe. */
    public static final class Builder {
        private String[] fields = new String[20];
        private int size;

        private Builder() {}

        /** Adds one field after those already there, even if its name is among them. */
        public Builder add(String name, String value) {
            if (size == fields.length) {
                fields = Arrays.copyOf(fields, size * 2);
            }
            fields[size++] = check(name);
            fields[size++] = check(value);
            return this;
        }

        /** Adds all fields of the other headers. */
        public Builder addAll(HttpHeaders headers) {
            headers.forEach(this::add);
            return this;
        }

        /** Returns the fields as immutable headers. */
        public HttpHeaders build() {
            return new HttpHeaders(Arrays.copyOf(fields, size));
        }
    }
}
