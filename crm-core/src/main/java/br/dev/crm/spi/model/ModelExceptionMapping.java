package br.dev.crm.spi.model;

import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.json.JsonException;
import java.util.List;

/**
 * Maps what a model's constructor, accessor or adapter throws to what a codec may throw, in the same words in every
 * codec. The exception is kept as the cause, without texts that quote the value.
 */
public final class ModelExceptionMapping {
    /** Whose texts quote values: JSON libraries and what they are made of, by the beginnings of their packages. */
    public static final List<String> LIBRARIES = List.of(
            "com.google.gson.",
            "jakarta.json.",
            "org.eclipse.yasson.",
            "org.eclipse.parsson.",
            "org.apache.johnzon.",
            "com.fasterxml.jackson.");

    private ModelExceptionMapping() {}

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
