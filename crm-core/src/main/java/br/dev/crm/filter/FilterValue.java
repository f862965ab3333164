package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.model.DateText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a condition of a filter compares with. Immutable.
 *
 * <p>There is none of a {@code double}: 0.1 is no {@code double}, and what looks equal would not be found. Write a
 * {@link BigDecimal} of the text that is meant.
 */
public sealed interface FilterValue {

    /**
     * Returns the value as a plain text, neither checked nor encoded.
     *
     * @param dates how a day is written
     * @throws DateTimeException when the style has four digits for the year and the year is not from 0 to 9999
     */
    String text(DateStyle dates);

    /** Returns a text. */
    static FilterValue of(String value) {
        return new Text(value);
    }

    /** Returns a text of one character: without this, {@code 'S'} would be the number 83. */
    static FilterValue of(char value) {
        return new Text(String.valueOf(value));
    }

    /** Returns a whole number. */
    static FilterValue of(long value) {
        return new Text(Long.toString(value));
    }

    /**
     * Returns a number, exactly and without an exponent: 1.50 stays {@code 1.50}, 1E+3 is written {@code 1000}.
     *
     * @throws InvalidRequestException when that takes more than 1,000 digits
     */
    static FilterValue of(BigDecimal value) {
        present(value);
        long digits = Math.max(value.precision(), value.precision() - (long) value.scale());
        if (Math.max(digits, value.scale()) > Text.MOST_DIGITS) {
            throw InvalidRequestException.of(
                    List.of(
                            "A number in a filter has more than 1,000 digits when it is written without an exponent; round it."));
        }
        return new Text(value.toPlainString());
    }

    /** Returns {@code true} or {@code false}. */
    static FilterValue of(boolean value) {
        return new Text(Boolean.toString(value));
    }

    /** Returns an id. */
    static FilterValue of(UUID value) {
        return new Text(present(value).toString());
    }

    /** Returns a day, which is written in the style that the dialect says. */
    static FilterValue of(LocalDate value) {
        return new Day(value);
    }

    /** Returns a date and time with its offset as ISO 8601, always with seconds, as webhooks of the CRM show it. */
    static FilterValue of(OffsetDateTime value) {
        return new Text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(present(value)));
    }

    /** Returns an instant as ISO 8601 in UTC, always with seconds. */
    static FilterValue of(Instant value) {
        return new Text(DateTimeFormatter.ISO_INSTANT.format(present(value)));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw InvalidRequestException.of(
                    List.of(
                            "A value of a filter is null; use isNull to find records without one, or leave the condition out."));
        }
        return value;
    }

    /**
     * A text, or what is written as the same text everywhere: a number, an id, a time.
     *
     * @param text as it is meant
     */
    record Text(String text) implements FilterValue {
        private static final int MOST_DIGITS = 1_000;

        /**
         * Checks that there is a text.
         *
         * @throws InvalidRequestException when it is null
         */
        public Text {
            present(text);
        }

        @Override
        public String text(DateStyle dates) {
            return text;
        }

        /** Returns what kind of value it is; the value may be personal data. */
        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * A day without a time.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements FilterValue {
        /**
         * Checks that there is a day.
         *
         * @throws InvalidRequestException when it is null
         */
        public Day {
            present(date);
        }

        @Override
        public String text(DateStyle dates) {
            return DateText.format(date, dates);
        }

        /** Returns what kind of value it is; the value may be personal data. */
        @Override
        public String toString() {
            return "day";
        }
    }
}
