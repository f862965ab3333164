package br.dev.crm.filter;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.model.DateText;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a condition of a filter compares with. Immutable; compared by value. */
public final class FilterValue {
    private final String text;
    private final @Nullable LocalDate day;

    FilterValue(String text) {
        this.text = text;
        this.day = null;
    }

    FilterValue(LocalDate day) {
        this.text = day.toString();
        this.day = day;
    }

    /**
     * Returns the value that an object stands for:
     *
     * <ul>
     *   <li>a {@code CharSequence} or {@code Character}: its text
     *   <li>{@code Byte}, {@code Short}, {@code Integer}, {@code Long}, {@code BigInteger}: its digits
     *   <li>{@code BigDecimal}: exact and without an exponent, 1.50 stays {@code 1.50} and 1E+3 is written
     *       {@code 1000}; at most 1,000 digits
     *   <li>{@code Boolean}: {@code true} or {@code false}
     *   <li>{@code UUID}: its 36 characters; a constant of an enum: its name
     *   <li>{@link Cpf}, {@link Cnpj}: without punctuation; where the CRM stores it with, give {@code formatted()}
     *   <li>{@code LocalDate}: in the style that the dialect says
     *   <li>{@code OffsetDateTime}, {@code ZonedDateTime}, {@code Instant}, {@code LocalDateTime}, {@code LocalTime}:
     *       ISO 8601, always with seconds, times with an offset as webhooks of the CRM show them
     *   <li>{@code YearMonth}, {@code Year}: ISO 8601
     *   <li>a {@code FilterValue}: itself
     * </ul>
     *
     * <p>There is none of a {@code double} or {@code float}: 0.1 is no {@code double}, and what looks equal would not
     * be found. Write a {@code BigDecimal} of the text that is meant.
     *
     * @throws InvalidRequestException when it is null or of another kind
     */
    public static FilterValue of(Object value) {
        @Nullable String problem = FilterValueConverter.problem(value);
        if (problem != null) {
            throw InvalidRequestException.of("A value of a filter " + problem);
        }
        return FilterValueConverter.convert(value);
    }

    /**
     * Returns the value as a plain text, neither checked nor encoded.
     *
     * @param dates how a day is written
     * @throws DateTimeException when it is a day of a year that is not from 0 to 9999
     */
    public String text(DateStyle dates) {
        return day == null ? text : DateText.format(day, dates);
    }

    /** Returns the text that is the same in every dialect; empty for a day, which depends on its style. */
    public Optional<String> plainText() {
        return day == null ? Optional.of(text) : Optional.empty();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilterValue value && text.equals(value.text) && Objects.equals(day, value.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, day);
    }

    /** Returns what kind of value it is; the value may be personal data. */
    @Override
    public String toString() {
        return day == null ? "text" : "day";
    }
}
