package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that conditions of a filter are made of: {@code Filter.field("code").gt(5)}. Immutable.
 *
 * <p>Every operator takes the same kinds of values, those of {@link FilterValue#of}: texts, whole and decimal numbers,
 * booleans, ids, days and times, constants of enums. Each method throws {@link InvalidRequestException} when the field
 * is no name or dotted path, or a value is null, empty or of another kind.
 */
public final class FilterField {
    /** Null in place of a list is refused like null in it. */
    private static final List<@Nullable Object> NULL = Collections.singletonList(null);

    private final @Nullable String name;

    FilterField(@Nullable String name) {
        this.name = name;
    }

    /** Returns the filter for records whose field has this value. */
    public Filter eq(Object value) {
        return condition(FilterOperator.EQ, value);
    }

    /** Returns the filter for records whose field has this text, upper and lower case being the same. */
    public Filter ieq(Object value) {
        return condition(FilterOperator.IEQ, value);
    }

    /** Returns the filter for records whose field has another value. */
    public Filter neq(Object value) {
        return condition(FilterOperator.NEQ, value);
    }

    /** Returns the filter for records whose field contains this text. */
    public Filter like(Object value) {
        return condition(FilterOperator.LIKE, value);
    }

    /** Returns the filter for records whose field contains this text, upper and lower case being the same. */
    public Filter ilike(Object value) {
        return condition(FilterOperator.ILIKE, value);
    }

    /** Returns the filter for records whose field is greater than, or later than, this value. */
    public Filter gt(Object value) {
        return condition(FilterOperator.GT, value);
    }

    /** Returns the filter for records whose field is this value, or greater, or later. */
    public Filter ge(Object value) {
        return condition(FilterOperator.GE, value);
    }

    /** Returns the filter for records whose field is less than, or before, this value. */
    public Filter lt(Object value) {
        return condition(FilterOperator.LT, value);
    }

    /** Returns the filter for records whose field is this value, or less, or before. */
    public Filter le(Object value) {
        return condition(FilterOperator.LE, value);
    }

    /** Returns the filter for records whose field has one of these values, at least one. */
    public Filter in(Object... values) {
        return condition(FilterOperator.IN, listOf(values));
    }

    /** Returns the filter for records whose field has one of these values, at least one. */
    public Filter in(Collection<?> values) {
        return condition(FilterOperator.IN, values == null ? NULL : values);
    }

    /** Returns the filter for records whose field has none of these values, at least one. */
    public Filter nin(Object... values) {
        return condition(FilterOperator.NIN, listOf(values));
    }

    /** Returns the filter for records whose field has none of these values, at least one. */
    public Filter nin(Collection<?> values) {
        return condition(FilterOperator.NIN, values == null ? NULL : values);
    }

    /** Returns the filter for records whose field has no value. */
    public Filter isNull() {
        return condition(FilterOperator.IS_NULL, List.of());
    }

    /** Returns the filter for records whose field has a value. */
    public Filter isNotNull() {
        return condition(FilterOperator.IS_NOT_NULL, List.of());
    }

    /**
     * Returns the filter by the operator {@code btw}. Prefer {@link #range}, whose form and meaning are documented in
     * full.
     */
    public Filter between(Object from, Object to) {
        return condition(FilterOperator.BTW, Arrays.asList(from, to));
    }

    /**
     * Returns the filter for records whose field is from one value to another, both included: {@code ge} and
     * {@code le}.
     */
    public Filter range(Object from, Object to) {
        Filter least = ge(from);
        return least.and(le(to));
    }

    private static List<@Nullable Object> listOf(Object @Nullable [] values) {
        if (values == null) {
            return NULL;
        }
        boolean primitives =
                values.length == 1 && values[0] != null && values[0].getClass().isArray();
        return primitives ? boxed(values[0]) : Arrays.asList(values);
    }

    /** An array of primitives, such as an {@code int[]}, arrives as one value. */
    private static List<@Nullable Object> boxed(Object array) {
        List<@Nullable Object> boxed = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            boxed.add(Array.get(array, i));
        }
        return boxed;
    }

    private Filter condition(FilterOperator operator, @Nullable Object value) {
        return condition(operator, Collections.singletonList(value));
    }

    private Filter condition(FilterOperator operator, Collection<?> values) {
        return Filter.of(FilterCondition.of(name, operator, values));
    }

    /** Returns the name of the field. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
