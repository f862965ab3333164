package br.dev.crm.sandbox.request;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as the sandbox read it. Immutable.
 *
 * @param number the position of the request among all that this sandbox has read, logins included, from 1
 * @param method the HTTP method, for example {@code POST}
 * @param path the path, without the query
 * @param query the query as it was sent, or null
 * @param headers the headers, by name without regard to case, unmodifiable
 * @param action what the request asks for, or null if method and headers do not say
 * @param service the {@code Integration-Service} header, or null
 * @param resource the {@code Integration-Resource} header, or null
 * @param filter the text of the {@code Integration-Filter} header, or null
 * @param body the body; empty for a login, whose password is never kept, and for a body that is too large or not UTF-8
 */
public record SandboxRequest(
        long number,
        String method,
        String path,
        @Nullable String query,
        Map<String, List<String>> headers,
        @Nullable SandboxAction action,
        @Nullable String service,
        @Nullable String resource,
        @Nullable String filter,
        String body) {

    /** Copies the headers. */
    public SandboxRequest {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the first value of a header, or null if the request does not carry it; the case of the name does not
     * count.
     */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Returns what the request asks for, without header values, query and body. */
    @Override
    public String toString() {
        return "#" + number + " " + method + " " + path + " " + action + " " + service + "/" + resource
                + (filter == null ? "" : " " + filter);
    }
}
