package br.dev.crm.sandbox.internal.filter;

import br.dev.crm.sandbox.internal.json.MemberPath;
import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.OrPlacement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses the text of an {@code Integration-Filter} header.
 *
 * <p>Groups written one after another mean AND (documented). AND binds tighter than OR, and there are no brackets (not
 * stated by the vendor: our choice); {@link FilterSyntax} says the rest. Nothing is lenient: a blank between groups or
 * an empty value is an error, because the real parser is unknown.
 */
public final class RecordFilterParser {
    private static final String ARROW = "->";
    private static final String OR = "||";
    private static final String AND = "&&";

    private final String text;
    private final FilterSyntax syntax;
    private int at;

    private RecordFilterParser(String text, FilterSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /**
     * Parses a whole filter in the default syntax.
     *
     * @param percentEncoded whether fields and values are percent-encoded UTF-8
     * @throws FilterSyntaxException if the text is not a filter
     */
    public static RecordFilter parse(String text, boolean percentEncoded) throws FilterSyntaxException {
        return parse(text, FilterSyntax.defaults().percentEncoded(percentEncoded));
    }

    /**
     * Parses a whole filter.
     *
     * @throws FilterSyntaxException if the text is not a filter
     */
    public static RecordFilter parse(String text, FilterSyntax syntax) throws FilterSyntaxException {
        RecordFilterParser parser = new RecordFilterParser(text, syntax);
        RecordFilter filter = parser.anyOf();
        if (parser.at < text.length()) {
            throw problem("expected '{', '&&', '||' or the end", parser.at);
        }
        return filter;
    }

    private RecordFilter anyOf() throws FilterSyntaxException {
        List<RecordFilter> parts = new ArrayList<>();
        do {
            parts.add(allOf());
        } while (acceptOr());
        return parts.size() == 1 ? parts.get(0) : new RecordFilter.AnyOf(parts);
    }

    private RecordFilter allOf() throws FilterSyntaxException {
        List<RecordFilter> parts = new ArrayList<>();
        do {
            parts.add(group());
        } while (accept(AND) || text.startsWith("{", at));
        return parts.size() == 1 ? parts.get(0) : new RecordFilter.AllOf(parts);
    }

    private boolean acceptOr() throws FilterSyntaxException {
        if (syntax.or() != OrPlacement.BETWEEN_GROUPS && text.startsWith(OR, at)) {
            throw problem("'||' is not allowed between groups here", at);
        }
        return accept(OR);
    }

    private RecordFilter group() throws FilterSyntaxException {
        int open = at;
        if (!accept("{")) {
            throw problem("expected '{'", at);
        }
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw problem("'{' is never closed", open);
        }
        boolean divided = syntax.or() == OrPlacement.INSIDE_GROUP;
        for (String stray : divided ? List.of("{") : List.of("{", OR, AND)) {
            int found = text.indexOf(stray, at);
            if (found >= 0 && found < end) {
                throw problem("'" + stray + "' inside a condition", found);
            }
        }
        RecordFilter inside = divided ? anyInside(end) : condition(end);
        at = end + 1;
        return inside;
    }

    private RecordFilter anyInside(int end) throws FilterSyntaxException {
        List<RecordFilter> parts = new ArrayList<>();
        do {
            parts.add(allInside(end));
        } while (accept(OR));
        return parts.size() == 1 ? parts.get(0) : new RecordFilter.AnyOf(parts);
    }

    private RecordFilter allInside(int end) throws FilterSyntaxException {
        List<RecordFilter> parts = new ArrayList<>();
        do {
            parts.add(condition(Math.min(indexBefore(OR, end), indexBefore(AND, end))));
        } while (accept(AND));
        return parts.size() == 1 ? parts.get(0) : new RecordFilter.AllOf(parts);
    }

    private int indexBefore(String token, int end) {
        int found = text.indexOf(token, at);
        return found < 0 || found > end ? end : found;
    }

    private RecordFilter condition(int end) throws FilterSyntaxException {
        MemberPath path = path(token(end));
        if (!accept(ARROW)) {
            throw problem("expected '->' and an operator", at);
        }
        int operatorAt = at;
        String name = token(end);
        Operator operator = Operator.named(name);
        if (operator == null) {
            throw problem("unknown operator '" + name + "'", operatorAt);
        }
        RecordFilter condition = new Condition(path, operator, operands(operator, end));
        at = end;
        return condition;
    }

    private MemberPath path(String name) throws FilterSyntaxException {
        int start = at - name.length();
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw problem("a blank in a field name", start);
        }
        try {
            return new MemberPath(syntax.percentEncoded() ? PercentDecoder.decode(name, start + 1) : name);
        } catch (IllegalArgumentException emptyName) {
            throw problem("a field name is empty", start);
        }
    }

    private List<Operand> operands(Operator operator, int end) throws FilterSyntaxException {
        if (operator.takesNothing()) {
            checkNullTest(operator, end);
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
        List<Operand> operands = new ArrayList<>();
        String separator = syntax.listSeparator();
        int itemAt = valueAt;
        for (String item : operator.takesList() ? value.split(Pattern.quote(separator), -1) : new String[] {value}) {
            operands.add(operand(item, itemAt));
            itemAt += item.length() + separator.length();
        }
        if (operator == Operator.BTW && operands.size() != 2) {
            throw problem("'btw' takes two values separated by '" + separator + "'", valueAt);
        }
        return operands;
    }

    private void checkNullTest(Operator operator, int end) throws FilterSyntaxException {
        String rest = text.substring(at, end);
        boolean fits = switch (syntax.nullTest()) {
            case TRUE_OR_NOTHING -> rest.isEmpty() || rest.equals(ARROW + "true");
            case TRUE -> rest.equals(ARROW + "true");
            case NOTHING -> rest.isEmpty();
            case EMPTY -> rest.equals(ARROW);
        };
        if (!fits) {
            String wanted = switch (syntax.nullTest()) {
                case TRUE_OR_NOTHING -> "'true' or nothing";
                case TRUE -> "'true'";
                case NOTHING -> "nothing";
                case EMPTY -> "'->' without a value";
            };
            throw problem(
                    "'" + operator.text() + "' takes " + wanted, rest.startsWith(ARROW) ? at + ARROW.length() : at);
        }
    }

    private Operand operand(String item, int itemAt) throws FilterSyntaxException {
        if (item.isEmpty()) {
            throw problem("a value is empty", itemAt);
        }
        return new Operand(syntax.percentEncoded() ? PercentDecoder.decode(item, itemAt + 1) : item);
    }

    /** Reads up to the next arrow or the end of the group. */
    private String token(int end) {
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
