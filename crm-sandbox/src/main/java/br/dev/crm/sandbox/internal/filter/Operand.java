package br.dev.crm.sandbox.internal.filter;

import br.dev.crm.sandbox.internal.json.JsonNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The value part of a condition, read once for every way it may be compared. The record's own value decides which one
 * counts: a JSON number is compared as a number, a text that is a date as a date if the operand is one too, everything
 * else as text.
 */
final class Operand {
    private final String text;
    private final String folded;
    private final @Nullable BigDecimal number;
    private final @Nullable DateValue date;

    Operand(String text) {
        this.text = text;
        this.folded = fold(text);
        this.number = JsonNumber.parse(text);
        this.date = DateValue.parse(text);
    }

    String text() {
        return text;
    }

    /**
     * Returns the text that a text must be to be equal, or null if a different one may be: a date has several forms.
     */
    @Nullable
    String exactText() {
        return date == null ? text : null;
    }

    boolean equalTo(Object value) {
        if (text.equals(value)) {
            return true;
        }
        if (value instanceof String && date == null) {
            return false;
        }
        OptionalInt order = orderOf(value);
        return order.isPresent() && order.getAsInt() == 0;
    }

    boolean equalToFolded(Object value) {
        String own = textOf(value);
        return own != null && (fold(own).equals(folded) || equalTo(value));
    }

    boolean containedIn(Object value) {
        String own = textOf(value);
        return own != null && own.contains(text);
    }

    boolean containedInFolded(Object value) {
        String own = textOf(value);
        return own != null && fold(own).contains(folded);
    }

    /**
     * Returns how the record's value compares to this operand (negative: it is less), or nothing if they cannot be
     * compared.
     */
    OptionalInt orderOf(Object value) {
        if (value instanceof BigDecimal own) {
            return number == null ? OptionalInt.empty() : OptionalInt.of(own.compareTo(number));
        }
        String own = textOf(value);
        if (own == null) {
            return OptionalInt.empty();
        }
        DateValue ownDate = date == null ? null : DateValue.parse(own);
        if (date != null && ownDate != null) {
            return OptionalInt.of(ownDate.compareWith(date));
        }
        return OptionalInt.of(own.compareTo(text));
    }

    private static @Nullable String textOf(Object value) {
        if (value instanceof BigDecimal own) {
            return own.toPlainString();
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
