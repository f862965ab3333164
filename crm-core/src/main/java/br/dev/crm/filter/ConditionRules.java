package br.dev.crm.filter;

import br.dev.crm.internal.validation.Violations;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a condition has to keep to, whatever the dialect. */
final class ConditionRules {
    private ConditionRules() {}

    /** Adds every violation of a condition that would be made of these parts; nulls among them are violations. */
    static void check(@Nullable String field, FilterOperator operator, Collection<?> values, Violations violations) {
        String shown = field == null ? "null" : Violations.quote(field);
        FieldNames.check(violations, field);
        checkNumber(shown, operator, values.size(), violations);
        int index = 0;
        for (Object value : values) {
            String subject = subject(shown, index++, values.size());
            @Nullable String problem = FilterValueConverter.problem(value);
            if (problem != null) {
                violations.add(subject + " " + problem);
            } else if (FilterValueConverter.convert(value).isEmpty()) {
                violations.add(subject
                        + " is empty, for which a filter has no form; use isNull to find records without a value.");
            }
        }
    }

    private static void checkNumber(String field, FilterOperator operator, int count, Violations violations) {
        String subject = "The condition " + operator.text() + " of " + field + " in a filter takes ";
        if (operator.takesNothing()) {
            violations.require(count == 0, subject + "no value, not " + count + ".");
        } else if (operator == FilterOperator.BTW) {
            violations.require(count == 2, subject + "two values, not " + count + ".");
        } else if (operator.takesList()) {
            violations.require(
                    count > 0, subject + "at least one value; with an empty list there is nothing to ask the CRM for.");
        } else {
            violations.require(count == 1, subject + "one value, not " + count + ".");
        }
    }

    /** Returns what a violation of one of several values begins with; never the value, which may be personal data. */
    static String subject(String field, int index, int count) {
        return count == 1
                ? "The value of " + field + " in a filter"
                : "Value " + (index + 1) + " of " + count + " of " + field + " in a filter";
    }
}
