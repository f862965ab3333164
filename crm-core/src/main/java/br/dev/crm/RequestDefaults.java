package br.dev.crm;

import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all requests of one {@link CrmResource} have beside what each asks for. Immutable.
 *
 * @param deadline of each call; null for the client's own
 * @param paging of lists; null for the client's own
 * @param query parameters in order, added to the URI of each request
 * @param headers in order, added to each request
 */
record RequestDefaults(
        @Nullable Duration deadline, @Nullable Paging paging, Map<String, String> query, Map<String, String> headers) {
    static final RequestDefaults NONE = new RequestDefaults(null, null, Map.of(), Map.of());

    RequestDefaults withDeadline(@Nullable Duration value) {
        return new RequestDefaults(value, paging, query, headers);
    }

    RequestDefaults withPaging(@Nullable Paging value) {
        return new RequestDefaults(deadline, value, query, headers);
    }

    RequestDefaults withQuery(String name, String value) {
        return new RequestDefaults(deadline, paging, with(query, name, value), headers);
    }

    RequestDefaults withHeader(String name, String value) {
        return new RequestDefaults(deadline, paging, query, with(headers, name, value));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    /** Returns the request that the builder describes, with these defaults. */
    <T> CrmRequest<T> build(CrmRequest.Builder<T> builder) {
        query.forEach(builder::query);
        headers.forEach(builder::header);
        if (builder.action() == Action.LIST) {
            builder.paging(paging);
        }
        return builder.deadline(deadline).build();
    }
}
