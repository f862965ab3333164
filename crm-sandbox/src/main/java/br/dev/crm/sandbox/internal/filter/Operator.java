package br.dev.crm.sandbox.internal.filter;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fourteen operators that the vendor documents. */
public enum Operator {
    /** Equal. */
    EQ("eq"),
    /** Equal, the case of letters ignored. */
    IEQ("ieq"),
    /** Not equal; true for a record without the field, too. */
    NEQ("neq"),
    /** Contains. */
    LIKE("like"),
    /** Contains, the case of letters ignored. */
    ILIKE("ilike"),
    /** Greater than. */
    GT("gt"),
    /** Greater than or equal. */
    GE("ge"),
    /** Less than. */
    LT("lt"),
    /** Less than or equal. */
    LE("le"),
    /** Equal to one of a list. */
    IN("in"),
    /** Equal to none of a list; true for a record without the field, too. */
    NIN("nin"),
    /** Absent or null. */
    IS_NULL("isNull"),
    /** Present and not null. */
    IS_NNULL("isNnull"),
    /** Between two values, both included. */
    BTW("btw");

    private static final Map<String, Operator> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operator::text, Function.identity()));

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** Returns the operator as it is written in a filter. */
    public String text() {
        return text;
    }

    /** Returns the operator of that name, or null if there is none; the case of letters counts. */
    public static @Nullable Operator named(String text) {
        return BY_NAME.get(text);
    }

    boolean takesList() {
        return this == IN || this == NIN || this == BTW;
    }

    boolean takesNothing() {
        return this == IS_NULL || this == IS_NNULL;
    }
}
