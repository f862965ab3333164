package br.dev.crm.sandbox.settings;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a filter is written where the vendor does not state it. Immutable; every method that changes something returns
 * another syntax.
 *
 * @param listSeparator what separates the values of {@code in}, {@code nin} and {@code btw}
 * @param nullTest what follows {@code isNull} and {@code isNnull}
 * @param or where {@code ||} is allowed
 * @param percentEncoded whether values are percent-encoded UTF-8; the separator is looked for before they are decoded
 */
public record FilterSyntax(String listSeparator, NullTest nullTest, OrPlacement or, boolean percentEncoded) {
    private static final FilterSyntax DEFAULTS =
            new FilterSyntax(",", NullTest.TRUE_OR_NOTHING, OrPlacement.BETWEEN_GROUPS, false);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the separator is empty or holds a token of the filter language
     */
    public FilterSyntax {
        Objects.requireNonNull(nullTest, "nullTest");
        Objects.requireNonNull(or, "or");
        if (listSeparator.isEmpty() || Stream.of("{", "}", "->", "||", "&&").anyMatch(listSeparator::contains)) {
            throw new IllegalArgumentException("not a list separator: '" + listSeparator + "'");
        }
    }

    /**
     * Returns the syntax that is used if none is set: comma, {@code true} or nothing, between groups, not
     * percent-encoded.
     */
    public static FilterSyntax defaults() {
        return DEFAULTS;
    }

    /**
     * Returns this syntax with another separator.
     *
     * @throws IllegalArgumentException if it is empty or holds a token of the filter language
     */
    public FilterSyntax listSeparator(String separator) {
        return new FilterSyntax(separator, nullTest, or, percentEncoded);
    }

    /** Returns this syntax with another form of the null tests. */
    public FilterSyntax nullTest(NullTest form) {
        return new FilterSyntax(listSeparator, form, or, percentEncoded);
    }

    /** Returns this syntax with {@code ||} allowed elsewhere. */
    public FilterSyntax or(OrPlacement placement) {
        return new FilterSyntax(listSeparator, nullTest, placement, percentEncoded);
    }

    /** Returns this syntax with or without percent-encoding. */
    public FilterSyntax percentEncoded(boolean decoded) {
        return new FilterSyntax(listSeparator, nullTest, or, decoded);
    }
}
