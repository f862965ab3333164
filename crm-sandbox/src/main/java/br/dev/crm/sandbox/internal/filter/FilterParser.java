package br.dev.crm.sandbox.internal.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the text of an {@code Integration-Filter} header.
 *
 * <p>Groups written one after another mean AND (documented). {@code &&} and {@code ||} stand between groups, AND binds
 * tighter, and there are no brackets; lists are separated by commas; the null operators take {@code true} or nothing
 * (not stated by the vendor: our choice). Nothing is lenient: a blank between groups or an empty value is an error,
 * because the real parser is unknown.
 */
public final class FilterParser {
    private static final String ARROW = "->";
    private static final String OR = "||";
    private static final String AND = "&&";

    private final String text;
    private final boolean percentEncoded;
    private int at;

    private FilterParser(String text, boolean percentEncoded) {
        this.text = text;
        this.percentEncoded = percentEncoded;
    }

    /**
     * Parses a whole filter.
     *
     * @param percentEncoded whether values are percent-encoded UTF-8
     * @throws FilterSyntaxException if the text is not a filter
     */
    public static Filter parse(String text, boolean percentEncoded) throws FilterSyntaxException {
        FilterParser parser = new FilterParser(text, percentEncoded);
        Filter filter = parser.anyOf();
        if (parser.at < text.length()) {
            throw problem("expected '{', '&&', '||' or the end", parser.at);
        }
        return filter;
    }

    private Filter anyOf() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(allOf());
        } while (accept(OR));
        return parts.size() == 1 ? parts.get(0) : new Filter.AnyOf(parts);
    }

    private Filter allOf() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(group());
        } while (accept(AND) || text.startsWith("{", at));
        return parts.size() == 1 ? parts.get(0) : new Filter.AllOf(parts);
    }

    private Filter group() throws FilterSyntaxException {
        int open = at;
        if (!accept("{")) {
            throw problem("expected '{'", at);
        }
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw problem("'{' is never closed", open);
        }
        for (String stray : List.of("{", OR, AND)) {
            int found = text.indexOf(stray, at);
            if (found >= 0 && found < end) {
                throw problem("'" + stray + "' inside a condition", found);
            }
        }
        FieldPath path = path(part(end));
        if (!accept(ARROW)) {
            throw problem("expected '->' and an operator", at);
        }
        int operatorAt = at;
        String name = part(end);
        Operator operator = Operator.named(name);
        if (operator == null) {
            throw problem("unknown operator '" + name + "'", operatorAt);
        }
        Filter condition = Condition.of(path, operator, operands(operator, end));
        at = end + 1;
        return condition;
    }

    private FieldPath path(String name) throws FilterSyntaxException {
        int start = at - name.length();
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw problem("a blank in a field name", start);
        }
        try {
            return new FieldPath(name);
        } catch (IllegalArgumentException emptyName) {
            throw problem("a field name is empty", start);
        }
    }

    private List<Operand> operands(Operator operator, int end) throws FilterSyntaxException {
        if (operator.takesNothing() && at == end) {
            return List.of();
        }
        if (!accept(ARROW)) {
            throw problem("expected '->' and a value", at);
        }
        int valueAt = at;
        String value = text.substring(at, end);
        int arrow = value.indexOf(ARROW);
        if (arrow >= 0) {
            throw problem("'->' inside a value", valueAt + arrow);
        }
        if (operator.takesNothing()) {
            if (!value.equals("true")) {
                throw problem("'" + operator.text() + "' takes 'true' or nothing", valueAt);
            }
            return List.of();
        }
        List<Operand> operands = new ArrayList<>();
        int itemAt = valueAt;
        for (String item : operator.takesList() ? value.split(",", -1) : new String[] {value}) {
            operands.add(operand(item, itemAt));
            itemAt += item.length() + 1;
        }
        if (operator == Operator.BTW && operands.size() != 2) {
            throw problem("'btw' takes two values separated by a comma", valueAt);
        }
        return operands;
    }

    private Operand operand(String item, int itemAt) throws FilterSyntaxException {
        if (item.isEmpty()) {
            throw problem("a value is empty", itemAt);
        }
        return new Operand(percentEncoded ? PercentEncoding.decode(item, itemAt + 1) : item);
    }

    /** Takes what stands before the next arrow or the end of the group. */
    private String part(int end) {
        int arrow = text.indexOf(ARROW, at);
        int start = at;
        at = arrow >= 0 && arrow < end ? arrow : end;
        return text.substring(start, at);
    }

    private boolean accept(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private static FilterSyntaxException problem(String problem, int index) {
        return new FilterSyntaxException(problem, index + 1);
    }
}
