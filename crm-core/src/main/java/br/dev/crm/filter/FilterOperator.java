package br.dev.crm.filter;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fourteen operators of a filter. The vendor documents their names, and of most of them nothing else.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum FilterOperator {
    /** Equal. */
    EQ("eq"),

    /** Equal, upper and lower case being the same. */
    IEQ("ieq"),

    /** Not equal. */
    NEQ("neq"),

    /** Contains. */
    LIKE("like"),

    /** Contains, upper and lower case being the same. */
    ILIKE("ilike"),

    /** Greater. */
    GT("gt"),

    /** Greater or equal. */
    GE("ge"),

    /** Less. */
    LT("lt"),

    /** Less or equal. */
    LE("le"),

    /** Equal to one of a list. */
    IN("in"),

    /** Equal to none of a list. */
    NIN("nin"),

    /** Has no value. */
    IS_NULL("isNull"),

    /** Has a value. */
    IS_NOT_NULL("isNnull"),

    /** Between two values; whether these are included is not documented. */
    BTW("btw");

    private static final Map<String, FilterOperator> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FilterOperator::text, Function.identity()));

    private final String text;

    FilterOperator(String text) {
        this.text = text;
    }

    /** Returns the operator that the vendor writes so, or empty when there is none; upper and lower case differ. */
    public static Optional<FilterOperator> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** Returns the operator as the vendor writes it, such as {@code isNnull}. */
    public String text() {
        return text;
    }

    /** Returns whether its values are a list: {@code in}, {@code nin} and {@code btw}. */
    public boolean takesList() {
        return this == IN || this == NIN || this == BTW;
    }

    /** Returns whether it compares with no value: {@code isNull} and {@code isNnull}. */
    public boolean takesNothing() {
        return this == IS_NULL || this == IS_NOT_NULL;
    }
}
