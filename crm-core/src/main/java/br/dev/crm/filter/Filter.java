package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.HeaderRules;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which records a request is about: the header {@code Integration-Filter}, in the format that the vendor calls
 * RestQuery. Conditions stand one after another and mean AND: <code>{code->eq->61}{status->eq->PROGRESS}</code>; an OR
 * of such groups is {@link #or(Filter)}. Immutable.
 *
 * <p>Every condition is made from a field, which is a name or a dotted path such as {@code priceList.id}, and a value
 * that is neither null nor empty, of the kinds of {@link FilterValue#of}; what else is given is refused at once by an
 * {@link InvalidRequestException} that names every violation.
 *
 * <p>A value that could not arrive as it is meant is refused by {@link #text(FilterDialect)}, which a client calls
 * before it sends anything: control characters, and, unless the dialect encodes them, characters outside of ASCII (some
 * HTTP libraries send them as {@code ?}, and an upsert by a damaged filter inserts a second record), the delimiters
 * {@code {}}, {@code ->}, {@code ||} and {@code &&}, for which the vendor documents no escape, and in a list its
 * separator.
 */
public final class Filter {
    /** An OR of ANDs; empty for a raw filter. */
    private final List<List<FilterCondition>> groups;

    private final @Nullable String raw;

    private Filter(List<List<FilterCondition>> groups, @Nullable String raw) {
        this.groups = groups;
        this.raw = raw;
    }

    /** Returns the filter of this one condition, for an operator that is known at run time only. */
    public static Filter of(FilterCondition condition) {
        return new Filter(List.of(List.of(condition)), null);
    }

    /**
     * Begins a condition of the field, a name or a dotted path such as {@code priceList.id}. A name with an accent, a
     * blank inside or an index, as {@code addresses[0].city}, is written by a dialect with an
     * {@linkplain FilterDialect.Encoding encoding} and refused by another.
     */
    public static FilterField field(String name) {
        return new FilterField(name);
    }

    /**
     * Returns the filter for records whose field has this value: the short form of {@code field(name).eq(value)}.
     *
     * @throws InvalidRequestException when the field is no name or dotted path, or the value is none of those of
     *     {@link FilterValue#of}
     */
    public static Filter eq(String field, Object value) {
        return field(field).eq(value);
    }

    /**
     * Returns the filter for records that all of these pick.
     *
     * @throws InvalidRequestException when there is none, one is raw, or one is an OR (see {@link #and(Filter)})
     */
    public static Filter allOf(Collection<Filter> filters) {
        requireJoinable(filters);
        if (filters.size() == 1) {
            return filters.iterator().next();
        }
        List<FilterCondition> all = new ArrayList<>();
        for (Filter filter : filters) {
            if (filter.groups.size() > 1) {
                throw InvalidRequestException.of(
                        List.of(
                                "An AND of ORs is refused, because its grouping is not documented; write the OR of its ANDs, such as a.and(c).or(b.and(c))."));
            }
            all.addAll(filter.groups.get(0));
        }
        return new Filter(List.of(List.copyOf(all)), null);
    }

    /**
     * Returns the filter for records that one of these picks at least.
     *
     * @throws InvalidRequestException when there is none, or one is raw
     */
    public static Filter anyOf(Collection<Filter> filters) {
        requireJoinable(filters);
        if (filters.size() == 1) {
            return filters.iterator().next();
        }
        List<List<FilterCondition>> either = new ArrayList<>();
        filters.forEach(filter -> either.addAll(filter.groups));
        return new Filter(List.copyOf(either), null);
    }

    /**
     * Returns a raw filter, the escape hatch: its text is sent as it is. Nothing is known of it but that a header can
     * carry it, so it cannot be joined with others, and no write by it is ever sent again by itself.
     *
     * @param text visible ASCII and spaces, without a space at either end, where HTTP would drop it
     * @throws InvalidRequestException when it is anything else
     */
    public static Filter raw(String text) {
        Violations violations = new Violations();
        violations.require(
                !text.isEmpty(), "The text of a raw filter is empty; leave the filter out to mean all records.");
        violations.require(
                Violations.isHeaderSafe(text),
                "The text of a raw filter has control characters or characters outside of ASCII, which an HTTP header cannot carry safely; encode them as the CRM decodes them.");
        violations.require(
                HeaderRules.hasNoBlankAtAnEnd(text),
                "The text of a raw filter begins or ends with a space, which HTTP does not carry; remove it.");
        violations.throwIfAny(InvalidRequestException::of);
        return new Filter(List.of(), text);
    }

    /** Returns the filter that a text in the {@linkplain FilterDialect#documented() documented} dialect stands for. */
    public static Filter parse(String text) {
        return parse(text, FilterDialect.documented());
    }

    /**
     * Returns the filter that a text stands for. What {@link #text(FilterDialect)} wrote comes back as a filter that is
     * written the same again; its values are texts, whatever they were, so that days keep the style of this dialect.
     * {@code &&} between groups is taken for the AND that it is, and is not written again.
     *
     * @throws InvalidRequestException that says the position of a violation in the syntax, or names every violation of
     *     the conditions; never a value
     */
    public static Filter parse(String text, FilterDialect dialect) {
        return new Filter(FilterParser.parse(text, dialect), null);
    }

    /**
     * Returns the filter for records that both filters pick.
     *
     * @throws InvalidRequestException when one of them is raw, or an OR: how the vendor groups an AND of ORs is not
     *     documented
     */
    public Filter and(Filter other) {
        return allOf(List.of(this, other));
    }

    /**
     * Returns the filter for records that one of the filters picks at least; AND binds tighter.
     *
     * @throws InvalidRequestException when one of them is raw
     */
    public Filter or(Filter other) {
        return anyOf(List.of(this, other));
    }

    /** Returns the conditions of all groups in order; empty for a raw filter. */
    public List<FilterCondition> conditions() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Returns the groups that an OR is made of, each an AND of its conditions: one without an OR, none if raw. */
    public List<List<FilterCondition>> groups() {
        return groups;
    }

    /** Returns whether this is a {@link #raw} text. */
    public boolean isRaw() {
        return raw != null;
    }

    /**
     * Returns the text that goes into the header, in the {@linkplain FilterDialect#documented() documented} dialect.
     *
     * @throws InvalidRequestException that names every value that could not arrive as it is meant
     */
    public String text() {
        return text(FilterDialect.documented());
    }

    /**
     * Returns the text that goes into the header: visible ASCII and spaces.
     *
     * @throws InvalidRequestException that names every value that could not arrive as it is meant
     */
    public String text(FilterDialect dialect) {
        return raw == null ? FilterWriter.text(groups, dialect) : raw;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter && groups.equals(filter.groups) && Objects.equals(raw, filter.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, raw);
    }

    /** Returns the fields without their values, which may be personal data: {@code externalId eq, status eq}. */
    @Override
    public String toString() {
        return raw == null
                ? groups.stream()
                        .map(group ->
                                group.stream().map(FilterCondition::toString).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" or "))
                : "a raw filter";
    }

    private static void requireJoinable(Collection<Filter> filters) {
        if (filters.isEmpty()) {
            throw InvalidRequestException.of(
                    List.of("No filter is given to be joined; leave the filter out to mean all records."));
        }
        if (filters.size() > 1 && filters.stream().anyMatch(Filter::isRaw)) {
            throw InvalidRequestException.of(
                    List.of(
                            "A raw filter cannot be joined with another, because nothing is known of its text; write both into one raw text."));
        }
    }
}
