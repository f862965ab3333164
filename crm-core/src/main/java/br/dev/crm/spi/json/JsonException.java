package br.dev.crm.spi.json;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Says that a text is not JSON, or that a value and a Java type do not fit. Its message never holds a value of the
 * text.
 */
public final class JsonException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, without any value of the text
     * @param path where, such as {@code $.addresses[0].postalCode}; {@code $} for the whole text
     * @param cause what the library said; null for none
     */
    public JsonException(String message, String path, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    /** Returns where it went wrong, such as {@code $.addresses[0].postalCode}; {@code $} for the whole text. */
    public String path() {
        return path;
    }
}
