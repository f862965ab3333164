package br.dev.crm.spi.model;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/**
 * Which values of JSON mean null, true, false, a date or a constant: the one place where
 * {@link CodecSettings#lenientReading() lenient reading} is decided, so that every codec reads alike. Each method looks
 * at the token that was last peeked at or passed, and passes none. Immutable.
 *
 * <p>A strict reading takes what the contract of {@link br.dev.crm.spi.json} says and nothing else. A lenient one takes
 * as well:
 *
 * <ul>
 *   <li>an empty or blank text as null, for a number, boolean, date, time, UUID, enum, CPF or CNPJ
 *   <li>a date of zeros or blanks, such as {@code 00/00/0000}, {@code 0000-00-00} or {@code " / / "}, as null, with or
 *       without a time
 *   <li>{@code S}, {@code 1} and {@code true} as true and {@code N}, {@code 0} and {@code false} as false, as texts in
 *       either case and the digits as numbers
 *   <li>an unknown text as null, for an enum
 *   <li>a date with a time as {@code 2022-05-06 15:28:36} or {@code 15/02/1970 10:00}
 * </ul>
 *
 * <p>What is null then is refused where null is: by a primitive. What is read into a text, a document or a value
 * without a type stays as it is.
 */
public final class ScalarReading {
    /** How long a date is; what follows is a time. */
    private static final int DATE_LENGTH = 10;

    private final boolean lenient;

    private ScalarReading(boolean lenient) {
        this.lenient = lenient;
    }

    /** Returns how a codec of these settings reads. */
    public static ScalarReading of(CodecSettings settings) {
        return new ScalarReading(settings.lenientReading());
    }

    /** Returns whether more is taken than the contract says of strict reading. */
    public boolean isLenient() {
        return lenient;
    }

    /**
     * Returns whether the current token is null for a member of this type: false for every token where the type is a
     * primitive, whose reading then fails.
     *
     * @throws JsonException does not happen; declared for the text of the token
     */
    public boolean isNull(JsonInput in, Class<?> type) throws JsonException {
        if (in.token() == JsonToken.NULL) {
            return !type.isPrimitive();
        }
        if (!lenient || in.token() != JsonToken.STRING || !hasNoEmptyText(type)) {
            return false;
        }
        String text = in.text();
        return text.isBlank() || (Temporal.class.isAssignableFrom(type) && hasNoDay(text));
    }

    private static boolean hasNoEmptyText(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || Enum.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == UUID.class
                || TextType.isTaxId(type);
    }

    /** Whether where the date stands there are zeros, blanks and separators only: no calendar has such a day. */
    private static boolean hasNoDay(String text) {
        int length = text.length();
        if (length < DATE_LENGTH || (length > DATE_LENGTH && "T ".indexOf(text.charAt(DATE_LENGTH)) < 0)) {
            return false;
        }
        for (int i = 0; i < DATE_LENGTH; i++) {
            if ("0/- ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the current token as a boolean.
     *
     * @throws JsonException when it is none
     */
    public boolean booleanValue(JsonInput in) throws JsonException {
        return switch (in.token()) {
            case TRUE -> true;
            case FALSE -> false;
            case STRING, NUMBER -> {
                if (!lenient) {
                    throw in.mismatch("true or false");
                }
                yield switch (in.text().toLowerCase(Locale.ROOT)) {
                    case "s", "1", "true" -> true;
                    case "n", "0", "false" -> false;
                    default -> throw in.mismatch("true, false, S, N, 1 or 0");
                };
            }
            default -> throw in.mismatch("true or false");
        };
    }

    /**
     * Returns the current token as a value of a type that is a text in JSON.
     *
     * @throws JsonException when it is no text, or not one of the type; it does not say the text. For a CPF or CNPJ it
     *     says what is wrong, and a number is none
     */
    public <T> T value(JsonInput in, TextType<T> type) throws JsonException {
        if (type.isTaxId() && in.token() == JsonToken.NUMBER) {
            throw in.failure(
                    "Expected a text, found a number: " + type.name() + " has lost its zeros in front there", null);
        }
        String text = in.text();
        try {
            return type.parse().apply(lenient && Temporal.class.isAssignableFrom(type.type()) ? iso(text) : text);
        } catch (InvalidRequestException e) {
            String problem = String.join(" ", e.violations());
            throw in.failure("The text is not " + type.name() + (type.isTaxId() ? ": " + problem : ""), null);
        } catch (RuntimeException e) {
            // Its message quotes the text, so it is not kept.
            throw in.failure("The text is not " + type.name(), null);
        }
    }

    /** Returns a date with a time in the order and with the T of ISO 8601; anything else as it is. */
    private static String iso(String text) {
        if (text.length() <= DATE_LENGTH) {
            return text;
        }
        String date = text.substring(0, DATE_LENGTH);
        if (date.charAt(2) == '/' && date.charAt(5) == '/') {
            date = date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2);
        }
        String time = text.substring(DATE_LENGTH + 1).replace(" +", "+").replace(" -", "-");
        char between = text.charAt(DATE_LENGTH);
        return date + (between == ' ' ? 'T' : between) + time;
    }

    /**
     * Says that the current text names no constant of an enum: read leniently it is null, and nothing happens.
     *
     * @param names of all constants
     * @throws JsonException read strictly, listing the names
     */
    public void refuseConstant(JsonInput in, Class<?> type, Collection<String> names) throws JsonException {
        if (!lenient) {
            throw in.failure("Not a constant of " + type.getName() + "; it has " + names, null);
        }
    }
}
