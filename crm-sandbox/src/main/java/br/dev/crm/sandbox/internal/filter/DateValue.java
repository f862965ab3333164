package br.dev.crm.sandbox.internal.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/**
 * A date in one of the two forms that the vendor's examples show, {@code dd/MM/yyyy} and ISO 8601.
 *
 * @param local the date and time as written; midnight where only a date is written
 * @param offset the offset as written, or null
 * @param dateOnly whether no time is written
 */
record DateValue(LocalDateTime local, @Nullable ZoneOffset offset, boolean dateOnly) {
    private static final int SHORTEST = "1970-02-15".length();
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Returns the date in a text, or null if it is none. */
    static @Nullable DateValue parse(String text) {
        if (text.length() < SHORTEST) {
            return null;
        }
        try {
            if (text.charAt(2) == '/') {
                return day(LocalDate.parse(text, DAY_FIRST));
            }
            if (text.charAt(4) != '-' || text.charAt(7) != '-') {
                return null;
            }
            if (text.length() == SHORTEST) {
                return day(LocalDate.parse(text));
            }
            Object parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime withOffset
                    ? new DateValue(withOffset.toLocalDateTime(), withOffset.getOffset(), false)
                    : new DateValue((LocalDateTime) parsed, null, false);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static DateValue day(LocalDate date) {
        return new DateValue(date.atStartOfDay(), null, true);
    }

    /** Compares days if one side is only a day, instants if both have an offset, the written times else. */
    int compareWith(DateValue other) {
        if (dateOnly || other.dateOnly) {
            return local.toLocalDate().compareTo(other.local.toLocalDate());
        }
        if (offset != null && other.offset != null) {
            return local.toInstant(offset).compareTo(other.local.toInstant(other.offset));
        }
        return local.compareTo(other.local);
    }
}
