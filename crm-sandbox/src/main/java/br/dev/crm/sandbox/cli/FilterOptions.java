package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.settings.NullTest;
import br.dev.crm.sandbox.settings.OrPlacement;
import java.util.List;
import java.util.Map;

/** The options for how a filter is written. */
final class FilterOptions {
    private static final Map<String, NullTest> NULL_TESTS = Map.of(
            "any", NullTest.TRUE_OR_NOTHING,
            "true", NullTest.TRUE,
            "nothing", NullTest.NOTHING,
            "empty", NullTest.EMPTY);
    private static final Map<String, OrPlacement> PLACEMENTS = Map.of(
            "between", OrPlacement.BETWEEN_GROUPS,
            "inside", OrPlacement.INSIDE_GROUP,
            "nowhere", OrPlacement.NOWHERE);

    static final List<Option> ALL = List.of(
            new Option("percent-filters", "", (setup, value) -> setup.filters(syntax -> syntax.percentEncoded(true))),
            new Option("list-separator", "TEXT", (setup, value) -> {
                setup.filters(syntax -> syntax.listSeparator(value));
            }),
            new Option("null-test", "any|true|nothing|empty", (setup, value) -> {
                NullTest form = Option.oneOf(value, NULL_TESTS);
                setup.filters(syntax -> syntax.nullTest(form));
            }),
            new Option("or", "between|inside|nowhere", (setup, value) -> {
                OrPlacement placement = Option.oneOf(value, PLACEMENTS);
                setup.filters(syntax -> syntax.or(placement));
            }));

    private FilterOptions() {}
}
