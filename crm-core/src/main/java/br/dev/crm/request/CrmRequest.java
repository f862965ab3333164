package br.dev.crm.request;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.Filter;
import br.dev.crm.internal.validation.DurationRules;
import br.dev.crm.internal.validation.HeaderRules;
import br.dev.crm.internal.validation.QueryRules;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.paging.Paging;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request as a value: what is asked of which resource, by which filter, with which record, and how the response is
 * read. Immutable as far as its record is; it can be kept and sent again by any client.
 *
 * @param <T> what the response is read as: {@code List} of records for {@link Action#LIST}, {@link Written} for all
 *     others
 */
public final class CrmRequest<T> {
    private final Action action;
    private final ResourceName resource;
    private final @Nullable Filter filter;
    private final @Nullable Object body;
    private final @Nullable Type recordType;
    private final @Nullable Duration deadline;
    private final @Nullable Paging paging;
    private final @Nullable ResumePoint resumePoint;
    private final @Nullable Consumer<? super UnreadableRecord> unreadableHandler;
    private final Map<String, String> query;
    private final Map<String, String> headers;

    private CrmRequest(Builder<T> builder) {
        this.action = builder.action;
        this.resource = builder.resource;
        this.filter = builder.filter;
        this.body = builder.body;
        this.recordType = builder.recordType;
        this.deadline = builder.deadline;
        this.paging = builder.paging;
        this.resumePoint = builder.resumePoint;
        this.unreadableHandler = builder.unreadableHandler;
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /** Begins a request for the records that a filter picks, or for all. */
    public static <E> Builder<List<E>> list(ResourceName resource, Class<E> type) {
        return new Builder<>(Action.LIST, resource, null, type);
    }

    /** Begins a request that inserts a record; it takes no filter. */
    public static Builder<Written> create(ResourceName resource, Object entity) {
        return new Builder<>(Action.CREATE, resource, entity, null);
    }

    /** Begins a request that changes the records that its filter identifies; the filter is required. */
    public static Builder<Written> update(ResourceName resource, Object entity) {
        return new Builder<>(Action.UPDATE, resource, entity, null);
    }

    /**
     * Begins a request that replaces all content of the record that its filter identifies, or inserts it; the filter is
     * required.
     */
    public static Builder<Written> upsert(ResourceName resource, Object entity) {
        return new Builder<>(Action.UPSERT, resource, entity, null);
    }

    /** Begins a request that removes what its filter identifies; the filter is required. */
    public static Builder<Written> delete(ResourceName resource) {
        return new Builder<>(Action.DELETE, resource, null, null);
    }

    /** Returns what is asked. */
    public Action action() {
        return action;
    }

    /** Returns the kind of record that it is about. */
    public ResourceName resource() {
        return resource;
    }

    /** Returns which records it is about; empty for a create and for a list of all. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /** Returns the record that goes along, empty for a list and a delete. */
    public Optional<Object> body() {
        return Optional.ofNullable(body);
    }

    /** Returns what the records of a list are read as; empty for every other action. */
    public Optional<Type> recordType() {
        return Optional.ofNullable(recordType);
    }

    /** Returns the time that the whole call may take, waits and logins included; empty for the client's own. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Returns how a list is asked for in pages; empty for the client's own way, and for every other action. */
    public Optional<Paging> paging() {
        return Optional.ofNullable(paging);
    }

    /** Returns where a list that broke off is taken up again; empty for its beginning, and for every other action. */
    public Optional<ResumePoint> resumePoint() {
        return Optional.ofNullable(resumePoint);
    }

    /**
     * Returns who is told of records that cannot be read; empty when the first one ends the list, and for every other
     * action.
     */
    public Optional<Consumer<? super UnreadableRecord>> unreadableHandler() {
        return Optional.ofNullable(unreadableHandler);
    }

    /** Returns the parameters that are added to the URI, in order; mostly none. */
    public Map<String, String> query() {
        return query;
    }

    /** Returns the header fields beside those of the API, in order; mostly none. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a builder that has all of this request, to make another one that differs a little. */
    public Builder<T> toBuilder() {
        Builder<T> builder = new Builder<>(action, resource, body, recordType);
        builder.filter = filter;
        builder.deadline = deadline;
        builder.paging = paging;
        builder.resumePoint = resumePoint;
        builder.unreadableHandler = unreadableHandler;
        builder.query.putAll(query);
        builder.headers.putAll(headers);
        return builder;
    }

    private List<@Nullable Object> facts() {
        return Arrays.asList(
                action,
                resource,
                filter,
                body,
                recordType,
                deadline,
                paging,
                resumePoint,
                unreadableHandler,
                query,
                headers);
    }

    /** Compares all that a request consists of; records by their own {@code equals}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrmRequest<?> request && facts().equals(request.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }

    /** Returns action, resource and the fields of the filter; no value and no content of the record. */
    @Override
    public String toString() {
        return action.name().toLowerCase(Locale.ROOT) + " " + resource + (filter == null ? "" : " by " + filter);
    }

    /** Collects what a request consists of. Not thread-safe. */
    public static final class Builder<T> {
        private final Action action;
        private final ResourceName resource;
        private final @Nullable Object body;
        private final @Nullable Type recordType;
        private @Nullable Filter filter;
        private @Nullable Duration deadline;
        private @Nullable Paging paging;
        private @Nullable ResumePoint resumePoint;
        private @Nullable Consumer<? super UnreadableRecord> unreadableHandler;
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder(Action action, ResourceName resource, @Nullable Object body, @Nullable Type recordType) {
            this.action = action;
            this.resource = resource;
            this.body = body;
            this.recordType = recordType;
        }

        /** Returns what is asked. */
        public Action action() {
            return action;
        }

        /** Sets which records it is about; null for none. */
        public Builder<T> filter(@Nullable Filter value) {
            this.filter = value;
            return this;
        }

        /**
         * Sets the time that a call may take, positive: of a list in pages all of them together, or each page when it
         * is read as a stream. Null for the client's own.
         */
        public Builder<T> deadline(@Nullable Duration value) {
            this.deadline = value;
            return this;
        }

        /**
         * Sets how a list is asked for in pages, whichever way it is read; {@link Paging#none()} asks once, for what
         * the request says and no more. Null for {@link br.dev.crm.CrmClientBuilder#paging the client's own}.
         */
        public Builder<T> paging(@Nullable Paging value) {
            this.paging = value;
            return this;
        }

        /**
         * Sets where a list that broke off is taken up again, whichever way it is read. Filter and parameters have to
         * be those of that list. Without paging the records before the point come once more from the CRM and are passed
         * over unread, which relies on their order being the same. Null for the beginning of the list.
         *
         * @param value of the same resource, fields of the filter and paging, else the list is refused with an
         *     {@link InvalidRequestException} when it is asked for, and nothing is sent
         */
        public Builder<T> resumeAt(@Nullable ResumePoint value) {
            this.resumePoint = value;
            return this;
        }

        /**
         * Sets who is told of the records of a list that are JSON and cannot be read as their type, so that the list
         * goes on without them. Null, as at first, for nobody: the first such record ends the list.
         *
         * <p>What is no JSON ends the list in any case, and so does a record of more bytes than
         * {@link br.dev.crm.spi.json.JsonLimits#maxValueBytes()}.
         *
         * @param handler called by the thread that reads the list, before the records behind that one come; when it
         *     throws, the list ends with an {@link br.dev.crm.error.IncompleteListException} that has the exception as
         *     its cause
         */
        public Builder<T> onUnreadable(@Nullable Consumer<? super UnreadableRecord> handler) {
            this.unreadableHandler = handler;
            return this;
        }

        /**
         * Adds a parameter to the URI; name and value are encoded. The same name again replaces it.
         *
         * @param name not empty
         * @param value any text, the empty one too; both without half of a surrogate pair
         */
        public Builder<T> query(String name, String value) {
            query.put(name, value);
            return this;
        }

        /**
         * Adds a header field, such as {@code Integration-Response} with {@code minimum}, which a note of the vendor
         * mentions. The same name again replaces it.
         *
         * @param name none of those that the library sends by itself
         * @param value visible ASCII and spaces, without a space at either end, where HTTP would drop it
         */
        public Builder<T> header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws InvalidRequestException that names every violation: no record where one is due, a filter on a create,
         *     none on an update, upsert or delete, a paging, resume point or handler of unreadable records on anything
         *     but a list, a deadline that is not positive, a parameter that UTF-8 has no form for, a header field that
         *     the library sends by itself or that HTTP does not allow
         */
        public CrmRequest<T> build() {
            Violations violations = new Violations();
            violations.require(!action.hasBody() || body != null, "A record is missing: " + action + " sends one.");
            violations.require(
                    action != Action.CREATE || filter == null,
                    "A create takes no filter: the API does not support it. Use upsert to write the record that a filter identifies.");
            violations.require(
                    !action.needsFilter() || filter != null,
                    "A filter is missing: " + action + " without one would not say which record is meant.");
            violations.require(
                    action == Action.LIST || paging == null, "Only a list has pages: " + action + " takes no paging.");
            violations.require(
                    action == Action.LIST || (resumePoint == null && unreadableHandler == null),
                    "Only a list is resumed or has unreadable records: " + action + " takes neither.");
            if (deadline != null) {
                DurationRules.check(violations, "deadline", deadline);
            }
            query.forEach((name, value) -> QueryRules.check(violations, name, value));
            headers.forEach((name, value) -> HeaderRules.check(violations, name, value));
            violations.throwIfAny(InvalidRequestException::of);
            return new CrmRequest<>(this);
        }
    }
}
