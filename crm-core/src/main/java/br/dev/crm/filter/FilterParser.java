package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the text of the header: conditions in braces, one after another or joined by {@code &&} and {@code ||}.
 * Messages name positions, never values. Used by one thread.
 */
final class FilterParser {
    private static final String AND = "&&";
    private static final String OR = "||";

    private final String text;
    private int at;

    private FilterParser(String text) {
        this.text = text;
    }

    /**
     * Returns the text as an OR of groups, each an AND of conditions: at least one, none of them empty. Whatever it
     * returns can be written in the same dialect.
     *
     * @throws InvalidRequestException that says the position of the first fault in the syntax, or names every violation
     *     of the conditions
     */
    public static List<List<FilterCondition>> parse(String text, FilterDialect dialect) {
        if (!Violations.isHeaderSafe(text)) {
            throw InvalidRequestException.of(
                    List.of("The text of a filter has control characters or characters outside of ASCII;"
                            + " parse what stands in the header."));
        }
        FilterParser parser = new FilterParser(text);
        List<List<Span>> spans =
                dialect.orPlacement() == OrPlacement.INSIDE_BRACES ? parser.orInsideBraces() : parser.orBetweenGroups();
        List<List<FilterCondition>> groups = new ConditionParser(dialect).parse(spans);
        FilterWriter.text(groups, dialect);
        return groups;
    }

    private List<List<Span>> orBetweenGroups() {
        List<List<Span>> groups = new ArrayList<>();
        do {
            List<Span> group = new ArrayList<>();
            do {
                group.add(without(AND, without(OR, braces())));
            } while (accept(AND) || opensBraces());
            groups.add(group);
        } while (accept(OR));
        requireEnd("'{', '&&', '||' or the end");
        return groups;
    }

    private List<List<Span>> orInsideBraces() {
        Span first = braces();
        if (!opensBraces()) {
            requireEnd("'{' or the end");
            return first.split(OR).stream().map(group -> group.split(AND)).toList();
        }
        List<Span> group = new ArrayList<>(without(OR, first).split(AND));
        while (opensBraces()) {
            group.addAll(without(OR, braces()).split(AND));
        }
        requireEnd("'{' or the end");
        return List.of(group);
    }

    /** Takes a pair of braces and returns what stands inside. */
    private Span braces() {
        int open = at;
        if (!accept("{")) {
            throw fault("'{' is expected", at);
        }
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw fault("'}' is missing for the '{'", open);
        }
        Span content = new Span(text.substring(at, end), at);
        at = end + 1;
        return without("{", content);
    }

    private static Span without(String token, Span span) {
        int found = span.text().indexOf(token);
        if (found >= 0) {
            throw fault("no '" + token + "' may stand inside of these braces", span.start() + found);
        }
        return span;
    }

    private void requireEnd(String expected) {
        if (at < text.length()) {
            throw fault(expected + " is expected", at);
        }
    }

    private boolean opensBraces() {
        return text.startsWith("{", at);
    }

    private boolean accept(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    /** Returns an exception for a position that is counted from 0 here and from 1 in the message. */
    static InvalidRequestException fault(String problem, int position) {
        return InvalidRequestException.of(
                List.of("The text of a filter cannot be read: " + problem + " at character " + (position + 1) + "."));
    }
}
