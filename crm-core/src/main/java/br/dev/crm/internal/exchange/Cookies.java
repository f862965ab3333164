package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.validation.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cookies of one session: name and value, sent back to the one CRM that set them. No jar: attributes such as domain
 * and path, by which a jar chooses where cookies go, have nothing to choose here. Immutable.
 */
public final class Cookies {
    /** No cookies at all. */
    public static final Cookies NONE = new Cookies(Map.of());

    private final Map<String, String> values;
    private final String header;

    private Cookies(Map<String, String> values) {
        this.values = values;
        this.header = values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Returns cookies that come from a store; those that no header could carry are omitted. */
    public static Cookies of(Map<String, String> stored) {
        Map<String, String> values = new LinkedHashMap<>(stored);
        values.entrySet()
                .removeIf(cookie ->
                        !Violations.isHeaderSafe(cookie.getKey()) || !Violations.isHeaderSafe(cookie.getValue()));
        return new Cookies(values);
    }

    /** Returns name to value, in order. */
    public Map<String, String> values() {
        return values;
    }

    /** Returns these cookies changed by what a response sets; the same object when it sets nothing. */
    public Cookies updatedBy(HttpHeaders headers) {
        if (headers.first("Set-Cookie").isEmpty()) {
            return this;
        }
        List<String> lines = headers.all("Set-Cookie");
        Map<String, String> changed = new LinkedHashMap<>(values);
        for (String line : lines) {
            int end = line.indexOf(';');
            String pair = end < 0 ? line : line.substring(0, end);
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).trim();
            if (name.isEmpty()) {
                continue;
            }
            String value = pair.substring(equals + 1).trim();
            if (removes(line, value)) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        }
        return changed.equals(values) ? this : new Cookies(changed);
    }

    /** Returns the value of the named cookie. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the text of the header {@code Cookie}; empty when there are none. */
    public String header() {
        return header;
    }

    /** Returns the names alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    private static boolean removes(String line, String value) {
        String attributes = line.toLowerCase(Locale.ROOT).replace(" ", "");
        return value.isEmpty()
                || attributes.contains(";max-age=0")
                || attributes.contains(";max-age=-")
                || attributes.contains("expires=thu,01jan1970")
                || attributes.contains("expires=thu,01-jan-1970");
    }
}
