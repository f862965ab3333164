package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.validation.Violations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns these cookies changed by what a response sets; the same object when it sets nothing.
     *
     * @param now the time at which cookies have expired or not
     * @param dropped is told the name of a cookie that no request could carry, which is omitted
     */
    public Cookies updatedBy(HttpHeaders headers, Instant now, Consumer<String> dropped) {
        if (headers.first("Set-Cookie").isEmpty()) {
            return this;
        }
        Map<String, String> changed = new LinkedHashMap<>(values);
        for (String line : headers.all("Set-Cookie")) {
            @Nullable SetCookie cookie = SetCookie.parse(line, now);
            if (cookie == null) {
                continue;
            }
            if (cookie.removes()) {
                changed.remove(cookie.name());
            } else if (cookie.canBeSent()) {
                changed.put(cookie.name(), cookie.value());
            } else {
                dropped.accept(cookie.name());
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
}
