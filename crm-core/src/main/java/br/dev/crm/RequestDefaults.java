package br.dev.crm;

import br.dev.crm.error.ResumePoint;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.UnreadableRecord;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all requests of one {@link CrmResource} have beside what each asks for. Immutable.
 *
 * @param deadline of each call; null for the client's own
 * @param paging of lists; null for the client's own
 * @param resumePoint where lists are taken up; null for their beginning
 * @param unreadableHandler is told of records of lists that cannot be read; null for nobody
 * @param query parameters in order, added to the URI of each request
 * @param headers in order, added to each request
 */
record RequestDefaults(
        @Nullable Duration deadline,
        @Nullable Paging paging,
        @Nullable ResumePoint resumePoint,
        @Nullable Consumer<? super UnreadableRecord> unreadableHandler,
        Map<String, String> query,
        Map<String, String> headers) {
    static final RequestDefaults NONE = new RequestDefaults(null, null, null, null, Map.of(), Map.of());

    RequestDefaults withDeadline(@Nullable Duration value) {
        return new RequestDefaults(value, paging, resumePoint, unreadableHandler, query, headers);
    }

    RequestDefaults withPaging(@Nullable Paging value) {
        return new RequestDefaults(deadline, value, resumePoint, unreadableHandler, query, headers);
    }

    RequestDefaults withResumePoint(@Nullable ResumePoint value) {
        return new RequestDefaults(deadline, paging, value, unreadableHandler, query, headers);
    }

    RequestDefaults withUnreadable(@Nullable Consumer<? super UnreadableRecord> value) {
        return new RequestDefaults(deadline, paging, resumePoint, value, query, headers);
    }

    RequestDefaults withQuery(String name, String value) {
        return new RequestDefaults(deadline, paging, resumePoint, unreadableHandler, with(query, name, value), headers);
    }

    RequestDefaults withHeader(String name, String value) {
        return new RequestDefaults(deadline, paging, resumePoint, unreadableHandler, query, with(headers, name, value));
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
            builder.paging(paging).resumeAt(resumePoint).onUnreadable(unreadableHandler);
        }
        return builder.deadline(deadline).build();
    }
}
