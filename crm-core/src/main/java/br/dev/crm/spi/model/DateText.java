package br.dev.crm.spi.model;

import br.dev.crm.json.DateStyle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Dates as texts, the same for every codec: {@code 15/02/1970} and ISO 8601 are read, ISO 8601 with an offset is
 * written for times. Read and written are the years 0 to 9999, for those are all that four digits can say.
 */
public final class DateText {
    private static final int LAST_YEAR = 9999;

    private DateText() {}

    /**
     * Returns the date that the text says: {@code 15/02/1970}, {@code 1970-02-15}, or the date part of an ISO 8601 date
     * and time, in the offset in which it is written.
     *
     * @throws DateTimeException when the text is none of these, no date of the calendar, or of another year
     */
    public static LocalDate parseDate(String text) {
        if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/') {
            return LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        return text.length() <= 10
                ? checked(LocalDate.parse(text))
                : parseDateTime(text).toLocalDate();
    }

    /**
     * Returns the date and time that the text says: ISO 8601, an offset being dropped.
     *
     * @throws DateTimeException when the text is not ISO 8601, or of another year
     */
    public static LocalDateTime parseDateTime(String text) {
        return checked(DateTimeFormatter.ISO_DATE_TIME.parse(withColon(text), LocalDateTime::from));
    }

    /**
     * Returns the moment that the text says: ISO 8601 with an offset, such as {@code 2022-05-06T15:28:36.110-03:00};
     * the offset also as {@code -0300} or {@code -03}.
     *
     * @throws DateTimeException when the text is not ISO 8601, has no offset, or is of another year
     */
    public static OffsetDateTime parseOffsetDateTime(String text) {
        return checked(OffsetDateTime.parse(withColon(text)));
    }

    /**
     * Returns the instant that the text says: ISO 8601 with an offset, as {@link #parseOffsetDateTime} reads it.
     *
     * @throws DateTimeException when the text is not ISO 8601, has no offset, or is of another year in UTC
     */
    public static Instant parseInstant(String text) {
        return checked(OffsetDateTime.parse(withColon(text)).withOffsetSameInstant(ZoneOffset.UTC))
                .toInstant();
    }

    /** The JDK reads an offset with a colon only, or without one only; ISO 8601 has both, and hours alone. */
    private static String withColon(String text) {
        int end = text.length();
        if (isOffset(text, end - 5)) {
            return text.substring(0, end - 2) + ":" + text.substring(end - 2);
        }
        return isOffset(text, end - 3) ? text + ":00" : text;
    }

    /** Whether a sign and digits to the end follow a time: at this index no date can end any more. */
    private static boolean isOffset(String text, int sign) {
        if (sign <= 10 || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
            return false;
        }
        for (int i = sign + 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static <T extends TemporalAccessor> T checked(T value) {
        int found = value.get(ChronoField.YEAR);
        if (found < 0 || found > LAST_YEAR) {
            throw new DateTimeException("The year " + found + " is not from 0 to " + LAST_YEAR);
        }
        return value;
    }

    /**
     * Returns the date in the given style.
     *
     * @throws DateTimeException when the year is not from 0 to 9999
     */
    public static String format(LocalDate date, DateStyle style) {
        int year = checked(date).getYear();
        if (style == DateStyle.ISO_8601) {
            return date.toString();
        }
        char[] text = {'0', '0', '/', '0', '0', '/', '0', '0', '0', '0'};
        digits(text, 2, date.getDayOfMonth());
        digits(text, 5, date.getMonthValue());
        digits(text, 10, year);
        return new String(text);
    }

    /**
     * Returns the date and time in ISO 8601, always with seconds.
     *
     * @throws DateTimeException when the year is not from 0 to 9999
     */
    public static String format(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(checked(time));
    }

    /**
     * Returns the moment in ISO 8601, always with seconds and with its offset.
     *
     * @throws DateTimeException when the year is not from 0 to 9999
     */
    public static String format(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(checked(time));
    }

    /**
     * Returns the instant in ISO 8601, always with seconds and in UTC.
     *
     * @throws DateTimeException when the year is not from 0 to 9999
     */
    public static String format(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(
                checked(time.atOffset(ZoneOffset.UTC)).toInstant());
    }

    private static void digits(char[] text, int end, int value) {
        int at = end;
        for (int rest = value; rest > 0; rest /= 10) {
            text[--at] = (char) ('0' + rest % 10);
        }
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeParseException("Not a date", text, i);
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
