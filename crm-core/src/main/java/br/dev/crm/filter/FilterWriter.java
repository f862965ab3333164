package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import br.dev.crm.internal.validation.Violations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes conditions as the text that goes into the header. Used by one thread. */
final class FilterWriter {
    private final Violations violations = new Violations();
    private final FilterDialect dialect;
    private final FilterValueWriter values;

    private FilterWriter(FilterDialect dialect) {
        this.dialect = dialect;
        this.values = new FilterValueWriter(dialect, violations);
    }

    /**
     * Returns the text of an OR of groups, each an AND of conditions.
     *
     * @param groups at least one, none of them empty
     * @throws InvalidRequestException that names every value that could not arrive as it is meant
     */
    public static String text(List<List<FilterCondition>> groups, FilterDialect dialect) {
        FilterWriter writer = new FilterWriter(dialect);
        String text = writer.groups(groups);
        writer.violations.throwIfAny(InvalidRequestException::of);
        return text;
    }

    private String groups(List<List<FilterCondition>> groups) {
        if (groups.size() > 1 && dialect.orPlacement() == OrPlacement.INSIDE_BRACES) {
            return "{" + join(groups, "||", group -> join(group, "&&", this::condition)) + "}";
        }
        return join(groups, "||", group -> join(group, "", condition -> "{" + condition(condition) + "}"));
    }

    private String condition(FilterCondition condition) {
        return FieldNames.write(violations, condition.field(), dialect) + "->"
                + condition.operator().text() + operands(condition);
    }

    private String operands(FilterCondition condition) {
        if (condition.operator().takesNothing()) {
            return switch (dialect.nullTest()) {
                case TRUE -> "->true";
                case EMPTY -> "->";
                case OMITTED -> "";
            };
        }
        return IntStream.range(0, condition.values().size())
                .mapToObj(i -> values.write(condition, i))
                .collect(Collectors.joining(String.valueOf(dialect.listSeparator()), "->", ""));
    }

    private static <T> String join(List<T> parts, String between, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(between));
    }
}
