package br.dev.crm;

import br.dev.crm.request.CrmRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all requests of one {@link CrmResource} have beside what each asks for. Immutable.
 *
 * @param deadline of each call; null for the client's own
 * @param headers in order, added to each request
 */
record RequestDefaults(@Nullable Duration deadline, Map<String, String> headers) {
    static final RequestDefaults NONE = new RequestDefaults(null, Map.of());

    RequestDefaults withDeadline(@Nullable Duration value) {
        return new RequestDefaults(value, headers);
    }

    RequestDefaults withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RequestDefaults(deadline, more);
    }

    /** Returns the request that the builder describes, with these defaults. */
    <T> CrmRequest<T> build(CrmRequest.Builder<T> builder) {
        headers.forEach(builder::header);
        return builder.deadline(deadline).build();
    }
}
