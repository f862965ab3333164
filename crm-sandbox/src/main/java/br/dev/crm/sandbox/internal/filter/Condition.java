package br.dev.crm.sandbox.internal.filter;

import br.dev.crm.sandbox.internal.json.MemberPath;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One {@code {field->operator->value}}. Where the field is a list, one matching element is enough. */
final class Condition implements RecordFilter {
    private final MemberPath path;
    private final Operator operator;
    private final List<Operand> operands;
    private final Predicate<Object> test;

    /**
     * @param operands none for the null operators, two for {@code btw}, one or more for {@code in} and {@code nin}, one
     *     else
     */
    Condition(MemberPath path, Operator operator, List<Operand> operands) {
        this.path = path;
        this.operator = operator;
        this.operands = List.copyOf(operands);
        this.test = test(operator, operands);
    }

    @Override
    public boolean matches(Map<String, @Nullable Object> fields) {
        boolean negated = operator == Operator.NEQ || operator == Operator.NIN || operator == Operator.IS_NULL;
        return path.anyMatch(fields, test) != negated;
    }

    @Override
    public @Nullable TextKey textKey() {
        String field = path.onlyStep();
        String text = operator == Operator.EQ ? operands.get(0).exactText() : null;
        return field == null || text == null ? null : new TextKey(field, text);
    }

    @Override
    public @Nullable String equalTo(String field) {
        return operator == Operator.EQ && field.equals(path.onlyStep())
                ? operands.get(0).text()
                : null;
    }

    @Override
    public @Nullable RecordFilter lowerBound(String field) {
        return (operator == Operator.GT || operator == Operator.GE) && field.equals(path.onlyStep()) ? this : null;
    }

    private static Predicate<Object> test(Operator operator, List<Operand> operands) {
        return switch (operator) {
            case IS_NULL, IS_NNULL -> value -> true;
            case EQ, NEQ -> operands.get(0)::equalTo;
            case IEQ -> operands.get(0)::equalToFolded;
            case LIKE -> operands.get(0)::containedIn;
            case ILIKE -> operands.get(0)::containedInFolded;
            case IN, NIN -> value -> operands.stream().anyMatch(operand -> operand.equalTo(value));
            case GT -> ordered(operands.get(0), order -> order > 0);
            case GE -> ordered(operands.get(0), order -> order >= 0);
            case LT -> ordered(operands.get(0), order -> order < 0);
            case LE -> ordered(operands.get(0), order -> order <= 0);
            case BTW ->
                ordered(operands.get(0), order -> order >= 0).and(ordered(operands.get(1), order -> order <= 0));
        };
    }

    private static Predicate<Object> ordered(Operand operand, IntPredicate wanted) {
        return value -> operand.orderOf(value).stream().anyMatch(wanted);
    }
}
