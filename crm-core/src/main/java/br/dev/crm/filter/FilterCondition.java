package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One condition of a {@link Filter}: {@code {field->operator->value}}. Immutable; compared by value. */
public final class FilterCondition {
    private final String field;
    private final FilterOperator operator;
    private final List<FilterValue> values;

    private FilterCondition(String field, FilterOperator operator, List<FilterValue> values) {
        this.field = field;
        this.operator = operator;
        this.values = values;
    }

    /**
     * Returns a condition, for an operator that is known at run time only; else {@link Filter#field} is shorter.
     *
     * @param field a name or a dotted path, such as {@code externalId} or {@code priceList.id}; with an accent, a blank
     *     inside or an index, as {@code addresses[0].city}, only a dialect with an encoding writes it
     * @param values what it compares with, of the kinds of {@link FilterValue#of}: none for {@code isNull} and
     *     {@code isNnull}, two for {@code btw}, one or more for {@code in} and {@code nin}, one for the others
     * @throws InvalidRequestException that names every violation: another field, number or kind of values, null or
     *     empty
     */
    public static FilterCondition of(@Nullable String field, FilterOperator operator, Collection<?> values) {
        Violations violations = new Violations();
        ConditionRules.check(field, operator, values, violations);
        violations.throwIfAny(InvalidRequestException::of);
        List<FilterValue> converted = new ArrayList<>(values.size());
        values.forEach(value -> converted.add(FilterValueConverter.convert(value)));
        return new FilterCondition(Objects.requireNonNull(field), operator, List.copyOf(converted));
    }

    /** Returns the name or dotted path. */
    public String field() {
        return field;
    }

    /** Returns how it compares. */
    public FilterOperator operator() {
        return operator;
    }

    /** Returns what it compares with, in order. */
    public List<FilterValue> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilterCondition condition
                && field.equals(condition.field)
                && operator == condition.operator
                && values.equals(condition.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, operator, values);
    }

    /** Returns field and operator; the values may be personal data. */
    @Override
    public String toString() {
        return field + " " + operator.text();
    }
}
