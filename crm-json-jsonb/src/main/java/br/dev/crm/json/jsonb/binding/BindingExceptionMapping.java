package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.json.JsonException;
import java.util.List;

/**
 * Maps what a user's constructor, accessor or adapter throws to what a codec may throw. The exception is kept as the
 * cause, without texts that quote the value.
 */
public final class BindingExceptionMapping {
    /** Whose texts quote values: JSON-B providers and what they are made of. */
    public static final List<String> LIBRARIES =
            List.of("jakarta.json.", "org.eclipse.yasson.", "org.eclipse.parsson.", "org.apache.johnzon.");

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
        return new JsonException(
                what + ": " + thrown.getClass().getName() + " was thrown",
                path,
                UnquotedException.ofApplication(thrown, LIBRARIES));
    }
}
