package br.dev.crm.spi.model;

import br.dev.crm.json.DateStyle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * Dates as texts, the same for every codec: {@code 15/02/1970} and ISO 8601 are read, ISO 8601 with an offset is
 * written for times.
 */
public final class DateText {
    private DateText() {}

    /**
     * Returns the date that the text says: {@code 15/02/1970}, {@code 1970-02-15}, or the date part of an ISO 8601 date
     * and time, in the offset in which it is written.
     *
     * @throws DateTimeException when the text is none of these or no date of the calendar
     */
    public static LocalDate parseDate(String text) {
        if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/') {
            return LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        return text.length() <= 10 ? LocalDate.parse(text) : parseDateTime(text).toLocalDate();
    }

    /**
     * Returns the date and time that the text says: ISO 8601, an offset being dropped.
     *
     * @throws DateTimeException when the text is not ISO 8601
     */
    public static LocalDateTime parseDateTime(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parse(text, LocalDateTime::from);
    }

    /**
     * Returns the moment that the text says: ISO 8601 with an offset, such as {@code 2022-05-06T15:28:36.110-03:00}.
     *
     * @throws DateTimeException when the text is not ISO 8601 or has no offset
     */
    public static OffsetDateTime parseOffsetDateTime(String text) {
        return OffsetDateTime.parse(text);
    }

    /**
     * Returns the instant that the text says: ISO 8601 with an offset.
     *
     * @throws DateTimeException when the text is not ISO 8601 or has no offset
     */
    public static Instant parseInstant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /**
     * Returns the date in the given style.
     *
     * @throws DateTimeException when the style has four digits for the year and the year is not from 0 to 9999
     */
    public static String format(LocalDate date, DateStyle style) {
        if (style == DateStyle.ISO_8601) {
            return date.toString();
        }
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new DateTimeException("The year " + year + " does not fit into dd/MM/yyyy");
        }
        char[] text = {'0', '0', '/', '0', '0', '/', '0', '0', '0', '0'};
        digits(text, 2, date.getDayOfMonth());
        digits(text, 5, date.getMonthValue());
        digits(text, 10, year);
        return new String(text);
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
