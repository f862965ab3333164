package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.NullTest;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.List;

/** Parses what stands inside of braces: {@code field->operator->value}. */
final class ConditionParser {
    private static final String ARROW = "->";

    private final FilterDialect dialect;

    ConditionParser(FilterDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the conditions in the same groups, or throws an exception that names the violations of all. */
    List<List<FilterCondition>> parse(List<List<Span>> groups) {
        Violations violations = new Violations();
        List<List<FilterCondition>> parsed = new ArrayList<>();
        for (List<Span> group : groups) {
            List<FilterCondition> conditions = new ArrayList<>();
            for (Span span : group) {
                parse(span, conditions, violations);
            }
            parsed.add(List.copyOf(conditions));
        }
        violations.throwIfAny(InvalidRequestException::of);
        return List.copyOf(parsed);
    }

    private void parse(Span span, List<FilterCondition> conditions, Violations violations) {
        List<Span> parts = span.split(ARROW);
        if (parts.size() < 2) {
            throw FilterParser.fault(
                    "'->' and an operator are expected",
                    span.start() + span.text().length());
        }
        if (parts.size() > 3) {
            throw FilterParser.fault(
                    "no '->' may stand inside of a value", parts.get(3).start() - ARROW.length());
        }
        String field = FieldNames.read(parts.get(0).text(), dialect);
        if (field == null) {
            throw FilterParser.fault("a field is not percent-encoded UTF-8", span.start());
        }
        Span name = parts.get(1);
        FilterOperator operator = FilterOperator.of(name.text())
                .orElseThrow(() -> FilterParser.fault("one of the fourteen operators is expected", name.start()));
        List<FilterValue> values = operator.takesNothing()
                ? nullTest(parts, span)
                : values(operator, parts.size() == 3 ? parts.get(2) : noValue(span));
        Violations found = new Violations();
        ConditionRules.check(field, operator, values, found);
        if (!found.moveTo(violations)) {
            conditions.add(FilterCondition.of(field, operator, values));
        }
    }

    private static Span noValue(Span span) {
        throw FilterParser.fault(
                "'->' and a value are expected", span.start() + span.text().length());
    }

    /** Takes {@code true} or nothing in every dialect: there is one thing that either can mean. */
    private List<FilterValue> nullTest(List<Span> parts, Span span) {
        boolean plain = parts.size() == 2 || parts.get(2).text().equals("true");
        boolean empty = dialect.nullTest() == NullTest.EMPTY && span.text().endsWith(ARROW);
        if (!plain && !empty) {
            throw FilterParser.fault(
                    "'true' or nothing is expected after a test for null",
                    parts.get(2).start());
        }
        return List.of();
    }

    private List<FilterValue> values(FilterOperator operator, Span value) {
        List<Span> items = operator.takesList() ? value.split(String.valueOf(dialect.listSeparator())) : List.of(value);
        return items.stream().map(this::value).toList();
    }

    private FilterValue value(Span item) {
        String text = dialect.encoding() == Encoding.PERCENT ? PercentEncoding.decode(item.text()) : item.text();
        if (text == null) {
            throw FilterParser.fault("a value is not percent-encoded UTF-8", item.start());
        }
        return FilterValue.of(text);
    }
}
