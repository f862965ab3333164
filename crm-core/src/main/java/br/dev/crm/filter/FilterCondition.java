package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.List;

/**
 * One condition of a {@link Filter}: {@code {field->operator->value}}. Immutable.
 *
 * @param field a name or a dotted path, such as {@code externalId} or {@code priceList.id}
 * @param operator how it compares
 * @param values what it compares with: none for {@code isNull} and {@code isNnull}, two for {@code btw}, one or more
 *     for {@code in} and {@code nin}, one for the others
 */
public record FilterCondition(String field, FilterOperator operator, List<FilterValue> values) {

    /**
     * Checks the field, the number of the values, and that none is null or empty.
     *
     * @throws InvalidRequestException that names every violation
     */
    public FilterCondition {
        Violations violations = new Violations();
        ConditionRules.check(field, operator, values, violations);
        violations.throwIfAny(InvalidRequestException::of);
        values = List.copyOf(values);
    }

    /** Returns field and operator; the values may be personal data. */
    @Override
    public String toString() {
        return field + " " + operator.text();
    }
}
