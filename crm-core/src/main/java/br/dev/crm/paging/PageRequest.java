package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.internal.validation.HeaderRules;
import br.dev.crm.internal.validation.QueryRules;
import br.dev.crm.internal.validation.Violations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the request for one page differs from the request for the list. A value: immutable, equal by what it holds. */
public final class PageRequest {
    private static final PageRequest UNCHANGED = builder().build();

    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final @Nullable Filter filter;
    private final @Nullable String target;

    private PageRequest(Builder builder) {
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.filter = builder.filter;
        this.target = builder.target;
    }

    /** Begins a page. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the page that is asked for by the request for the list, as it is. */
    public static PageRequest unchanged() {
        return UNCHANGED;
    }

    /**
     * Returns the page at this target; see {@link Builder#target}.
     *
     * @throws InvalidRequestException when it is null
     */
    public static PageRequest ofTarget(String reference) {
        if (reference == null) {
            throw InvalidRequestException.of("The target of a page is null.");
        }
        return builder().target(reference).build();
    }

    /** Returns the parameters that are added to the URI, in order; mostly none. */
    public Map<String, String> query() {
        return query;
    }

    /** Returns the header fields that are added, in order; mostly none. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the condition that is added to those of the request, or empty. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /** Returns the reference that replaces path and query of the request, or empty. */
    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageRequest page
                && query.equals(page.query)
                && headers.equals(page.headers)
                && Objects.equals(filter, page.filter)
                && Objects.equals(target, page.target);
    }

    @Override
    public int hashCode() {
        return Objects.hash(query, headers, filter, target);
    }

    /** Returns the names alone: a cursor or a target may be a secret. */
    @Override
    public String toString() {
        return "page by " + query.keySet() + headers.keySet() + (filter == null ? "" : " " + filter)
                + (target == null ? "" : " target");
    }

    /** Collects how a page is asked for. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Violations violations = new Violations();
        private @Nullable Filter filter;
        private @Nullable String target;

        private Builder() {}

        /**
         * Adds a parameter to the URI; name and value are encoded. The same name again replaces it.
         *
         * @param name not empty
         * @param value any text, the empty one too; both without half of a surrogate pair
         */
        public Builder query(String name, String value) {
            if (isGiven("parameter", name, value)) {
                QueryRules.check(violations, name, value);
                query.put(name, value);
            }
            return this;
        }

        /**
         * Adds a header field. The same name again replaces it.
         *
         * @param name none of those that the library sends by itself
         * @param value visible ASCII and spaces, without a space at either end, where HTTP would drop it
         */
        public Builder header(String name, String value) {
            if (isGiven("header field", name, value)) {
                HeaderRules.check(violations, name, value);
                headers.put(name, value);
            }
            return this;
        }

        private boolean isGiven(String noun, @Nullable String name, @Nullable String value) {
            boolean given = name != null && value != null;
            violations.require(given, "Name or value of a " + noun + " is null.");
            return given;
        }

        /** Sets a condition beside those of the request; null for none. */
        public Builder filter(@Nullable Filter value) {
            this.filter = value;
            return this;
        }

        /**
         * Sets what replaces path and query of the request, such as a link that the CRM sent: absolute, or relative to
         * the URI of the last request (RFC 3986, section 5.2). It has to stay at the origin of the integration URI
         * (scheme, host and port), which owns the session cookie; one that does not is refused and nothing is sent.
         * Null for the path and query of the request itself.
         */
        public Builder target(@Nullable String reference) {
            this.target = reference;
            return this;
        }

        /**
         * Returns the page.
         *
         * @throws InvalidRequestException that names every violation: a name or value that is null, a parameter without
         *     a name or beside a target, a header field that the library sends by itself or that HTTP does not allow
         */
        public PageRequest build() {
            Violations all = new Violations();
            violations.list().forEach(all::add);
            all.require(
                    target == null || query.isEmpty(),
                    "A target replaces the query: parameters beside it would be lost.");
            all.throwIfAny(InvalidRequestException::of);
            return new PageRequest(this);
        }
    }
}
