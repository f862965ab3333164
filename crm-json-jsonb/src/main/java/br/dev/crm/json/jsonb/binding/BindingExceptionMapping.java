package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.json.JsonException;
import java.time.format.DateTimeParseException;

/**
 * Maps what a user's constructor, accessor or adapter throws to what a codec may throw. The exception is kept as the
 * cause, unless its message quotes the value.
 */
public final class BindingExceptionMapping {
    private BindingExceptionMapping() {}

    /** Maps what was thrown while the value at this path was read. */
    public static JsonException reading(String path, Throwable thrown) {
        return mapped("The value cannot be read", path, thrown);
    }

    /** Maps what was thrown while the value at this path was written. */
    public static JsonException writing(String path, Throwable thrown) {
        return mapped("The value cannot be written", path, thrown);
    }

    private static JsonException mapped(String what, String path, Throwable thrown) {
        boolean quotesItsInput = thrown instanceof NumberFormatException || thrown instanceof DateTimeParseException;
        return new JsonException(
                what + ": " + thrown.getClass().getName() + " was thrown", path, quotesItsInput ? null : thrown);
    }
}
