package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records a request is about: the header {@code Integration-Filter}, in the format that the vendor calls
 * RestQuery. Conditions stand one after another and mean AND: <code>{code->eq->61}{status->eq->PROGRESS}</code>; an OR
 * of such groups is {@link #or(Filter)}. Immutable.
 *
 * <p>Every condition is made from a field, which is a name or a dotted path such as {@code priceList.id}, and a value
 * that is neither null nor empty; what else is given is refused at once by an {@link InvalidRequestException} that
 * names every violation. Values are texts, or by {@link FilterValue} numbers, booleans, ids, days and times.
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

    /** Returns the filter for records whose field has this text. */
    public static Filter eq(String field, @Nullable String value) {
        return of(field, FilterOperator.EQ, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field has this text of one character. */
    public static Filter eq(String field, char value) {
        return eq(field, FilterValue.of(value));
    }

    /** Returns the filter for records whose field has this number. */
    public static Filter eq(String field, long value) {
        return eq(field, FilterValue.of(value));
    }

    /** Returns the filter for records whose field is true or false. */
    public static Filter eq(String field, boolean value) {
        return eq(field, FilterValue.of(value));
    }

    /** Returns the filter for records whose field has this id. */
    public static Filter eq(String field, UUID value) {
        return eq(field, FilterValue.of(value));
    }

    /** Returns the filter for records whose field has this value. */
    public static Filter eq(String field, FilterValue value) {
        return of(field, FilterOperator.EQ, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field has this text, upper and lower case being the same. */
    public static Filter ieq(String field, String value) {
        return of(field, FilterOperator.IEQ, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field has another text. */
    public static Filter neq(String field, String value) {
        return of(field, FilterOperator.NEQ, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field has another value. */
    public static Filter neq(String field, FilterValue value) {
        return of(field, FilterOperator.NEQ, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field contains this text. */
    public static Filter like(String field, String value) {
        return of(field, FilterOperator.LIKE, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field contains this text, upper and lower case being the same. */
    public static Filter ilike(String field, String value) {
        return of(field, FilterOperator.ILIKE, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field is greater than this text. */
    public static Filter gt(String field, String value) {
        return of(field, FilterOperator.GT, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field is greater than, or later than, this value. */
    public static Filter gt(String field, FilterValue value) {
        return of(field, FilterOperator.GT, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field is this text or greater. */
    public static Filter ge(String field, String value) {
        return of(field, FilterOperator.GE, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field is this value, or greater, or later. */
    public static Filter ge(String field, FilterValue value) {
        return of(field, FilterOperator.GE, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field is less than this text. */
    public static Filter lt(String field, String value) {
        return of(field, FilterOperator.LT, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field is less than, or before, this value. */
    public static Filter lt(String field, FilterValue value) {
        return of(field, FilterOperator.LT, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field is this text or less. */
    public static Filter le(String field, String value) {
        return of(field, FilterOperator.LE, Collections.singletonList(textOf(value)));
    }

    /** Returns the filter for records whose field is this value, or less, or before. */
    public static Filter le(String field, FilterValue value) {
        return of(field, FilterOperator.LE, Collections.singletonList(value));
    }

    /** Returns the filter for records whose field has one of these texts, at least one. */
    public static Filter in(String field, String... values) {
        return of(field, FilterOperator.IN, texts(Arrays.asList(values)));
    }

    /** Returns the filter for records whose field has one of these values, at least one. */
    public static Filter in(String field, FilterValue... values) {
        return of(field, FilterOperator.IN, Arrays.asList(values));
    }

    /** Returns the filter for records whose field has one of these texts, at least one. */
    public static Filter in(String field, Collection<String> values) {
        return of(field, FilterOperator.IN, texts(values));
    }

    /** Returns the filter for records whose field has none of these texts, at least one. */
    public static Filter nin(String field, String... values) {
        return of(field, FilterOperator.NIN, texts(Arrays.asList(values)));
    }

    /** Returns the filter for records whose field has none of these values, at least one. */
    public static Filter nin(String field, FilterValue... values) {
        return of(field, FilterOperator.NIN, Arrays.asList(values));
    }

    /** Returns the filter for records whose field has none of these texts, at least one. */
    public static Filter nin(String field, Collection<String> values) {
        return of(field, FilterOperator.NIN, texts(values));
    }

    /** Returns the filter for records whose field has no value. */
    public static Filter isNull(String field) {
        return of(field, FilterOperator.IS_NULL, List.of());
    }

    /** Returns the filter for records whose field has a value. */
    public static Filter isNotNull(String field) {
        return of(field, FilterOperator.IS_NOT_NULL, List.of());
    }

    /**
     * Returns the filter by the operator {@code btw}. Prefer {@link #range}, whose form and meaning are documented in
     * full.
     */
    public static Filter between(String field, FilterValue from, FilterValue to) {
        return of(field, FilterOperator.BTW, Arrays.asList(from, to));
    }

    /**
     * Returns the filter for records whose field is from one value to another, both included: {@code ge} and
     * {@code le}.
     */
    public static Filter range(String field, FilterValue from, FilterValue to) {
        Filter least = ge(field, from);
        return least.and(le(field, to));
    }

    /**
     * Returns the filter for records that all of these pick.
     *
     * @throws InvalidRequestException when there is none, one is raw, or one is an OR (see {@link #and(Filter)})
     */
    public static Filter allOf(Collection<Filter> filters) {
        return joined(filters, Filter::and);
    }

    /**
     * Returns the filter for records that one of these picks at least.
     *
     * @throws InvalidRequestException when there is none, or one is raw
     */
    public static Filter anyOf(Collection<Filter> filters) {
        return joined(filters, Filter::or);
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
                text.equals(text.strip()),
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
        requireNotRaw(other);
        if (groups.size() > 1 || other.groups.size() > 1) {
            throw InvalidRequestException.of(
                    List.of(
                            "An AND of ORs is refused, because its grouping is not documented; write the OR of its ANDs, such as a.and(c).or(b.and(c))."));
        }
        return new Filter(
                List.of(Stream.concat(conditions().stream(), other.conditions().stream())
                        .toList()),
                null);
    }

    /**
     * Returns the filter for records that one of the filters picks at least; AND binds tighter.
     *
     * @throws InvalidRequestException when one of them is raw
     */
    public Filter or(Filter other) {
        requireNotRaw(other);
        List<List<FilterCondition>> either = new ArrayList<>(groups);
        either.addAll(other.groups);
        return new Filter(List.copyOf(either), null);
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

    private static Filter of(String field, FilterOperator operator, List<FilterValue> values) {
        return of(new FilterCondition(field, operator, values));
    }

    private static List<FilterValue> texts(@Nullable Collection<String> values) {
        List<FilterValue> texts = new ArrayList<>();
        if (values == null) {
            texts.add(textOf(null));
        } else {
            values.forEach(value -> texts.add(textOf(value)));
        }
        return texts;
    }

    /** The null is refused together with the other violations of its condition. */
    private static @Nullable FilterValue textOf(@Nullable String value) {
        return value == null ? null : FilterValue.of(value);
    }

    private static Filter joined(Collection<Filter> filters, BinaryOperator<Filter> join) {
        return filters.stream()
                .reduce(join)
                .orElseThrow(() -> InvalidRequestException.of(
                        List.of("No filter is given to be joined; leave the filter out to mean all records.")));
    }

    private void requireNotRaw(Filter other) {
        if (isRaw() || other.isRaw()) {
            throw InvalidRequestException.of(
                    List.of(
                            "A raw filter cannot be joined with another, because nothing is known of its text; write both into one raw text."));
        }
    }
}
