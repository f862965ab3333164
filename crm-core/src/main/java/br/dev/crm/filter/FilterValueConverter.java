package br.dev.crm.filter;

import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which objects are values of a filter, and as which text. */
final class FilterValueConverter {
    private static final int MOST_DIGITS = 1_000;

    private FilterValueConverter() {}

    /** Returns why an object is no value, to stand behind its subject; null if it is one. Never says the value. */
    static @Nullable String problem(@Nullable Object value) {
        if (value == null) {
            return "is null; use isNull to find records without one, or leave the condition out.";
        } else if (value instanceof BigDecimal number && digits(number) > MOST_DIGITS) {
            return "has more than 1,000 digits when it is written without an exponent; round it.";
        } else if (value instanceof Double || value instanceof Float) {
            return "is a " + value.getClass().getSimpleName()
                    + ", which is rarely the number that it looks like; write a BigDecimal of the text that is meant.";
        } else if (value instanceof Collection<?> || value.getClass().isArray()) {
            return "is a list; operators that take one are in and nin.";
        }
        return text(value) == null && !(value instanceof LocalDate) && !(value instanceof FilterValue)
                ? "is a " + value.getClass().getName()
                        + ", for which a filter has no form; write a text, number, boolean, UUID, Cpf, Cnpj, constant of an enum, or"
                        + " a date or time of java.time."
                : null;
    }

    private static long digits(BigDecimal number) {
        long before = Math.max(number.precision(), number.precision() - (long) number.scale());
        return Math.max(before, number.scale());
    }

    /** Returns the value of an object that has no problem. */
    static FilterValue convert(Object value) {
        if (value instanceof FilterValue known) {
            return known;
        } else if (value instanceof LocalDate day) {
            return new FilterValue(day);
        }
        return new FilterValue(String.valueOf(text(value)));
    }

    private static @Nullable String text(Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean plain = value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof Cpf
                || value instanceof Cnpj
                || value instanceof YearMonth
                || value instanceof Year;
        return plain ? value.toString() : time(value);
    }

    private static @Nullable String time(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        } else if (value instanceof ZonedDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        } else if (value instanceof Instant time) {
            return DateTimeFormatter.ISO_INSTANT.format(time);
        } else if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        } else if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return null;
    }
}
