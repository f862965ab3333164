package br.dev.crm.spi.model;

import br.dev.crm.json.DateStyle;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A type whose values are texts in JSON, the same texts in every codec. Knows no JSON library. Immutable.
 *
 * @param type the type
 * @param name what to call it in a message, such as {@code a date}
 * @param parse from text; throws a {@link RuntimeException} that may quote the text, and so is not passed on
 * @param format to text; throws a {@link RuntimeException} when the value has no such form
 */
public record TextType<T>(Class<T> type, String name, Function<String, T> parse, Function<T, String> format) {

    /** Returns every type that is a text, dates in the given style. Times are ISO 8601, always with seconds. */
    public static List<TextType<?>> all(DateStyle dates) {
        return List.of(
                new TextType<>(UUID.class, "a UUID", TextType::uuid, UUID::toString),
                new TextType<>(Cpf.class, "a CPF", Cpf::parse, Cpf::value),
                new TextType<>(Cnpj.class, "a CNPJ", Cnpj::parse, Cnpj::value),
                new TextType<>(URI.class, "a URI", URI::create, URI::toString),
                new TextType<>(LocalDate.class, "a date", DateText::parseDate, date -> DateText.format(date, dates)),
                new TextType<>(LocalDateTime.class, "a date with a time", DateText::parseDateTime, DateText::format),
                new TextType<>(
                        OffsetDateTime.class,
                        "a date with a time and an offset",
                        DateText::parseOffsetDateTime,
                        DateText::format),
                new TextType<>(
                        ZonedDateTime.class,
                        "a date with a time and an offset",
                        text -> DateText.parseOffsetDateTime(text).toZonedDateTime(),
                        time -> DateText.format(time.toOffsetDateTime())),
                new TextType<>(
                        Instant.class, "a date with a time and an offset", DateText::parseInstant, DateText::format));
    }

    /**
     * Returns whether a number is no spelling of the value, for zeros in front of it would be lost, and whether what
     * {@link #parse} throws says what is wrong without the text.
     */
    boolean isTaxId() {
        return isTaxId(type);
    }

    static boolean isTaxId(Class<?> type) {
        return type == Cpf.class || type == Cnpj.class;
    }

    /** UUID.fromString also takes shortened groups, which no two libraries read alike. */
    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not 36 characters");
        }
        return UUID.fromString(text);
    }
}
