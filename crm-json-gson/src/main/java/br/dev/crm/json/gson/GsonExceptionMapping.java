package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonException;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Maps what Gson throws to what a codec may throw. Gson quotes values of the JSON text in its messages, so neither its
 * messages nor its exceptions are passed on; the exception of a user's constructor, accessor or adapter is kept as the
 * cause.
 */
final class GsonExceptionMapping {
    private GsonExceptionMapping() {}

    static JsonException binding(Type type, Throwable failure) {
        JsonException ours = find(failure);
        if (ours != null) {
            return ours;
        }
        // Nothing was read yet: here Gson's message speaks of classes only.
        return new JsonException("Gson cannot bind " + type.getTypeName() + ": " + describe(failure), "$", failure);
    }

    static IOException reading(String path, Throwable failure) {
        return mapped("The value cannot be read", path, failure);
    }

    static IOException writing(String path, Throwable failure) {
        IOException mapped = mapped("The value cannot be written", path, failure);
        // The rules for models do not know the path of the value that broke them.
        return mapped instanceof JsonException ours && ours.path().equals("$")
                ? new JsonException(String.valueOf(ours.getMessage()), path, ours.getCause())
                : mapped;
    }

    private static IOException mapped(String what, String path, Throwable failure) {
        Throwable thrown = failure;
        // Gson wraps what a reader or stream throws in its own exceptions, what a constructor throws in a common one.
        while (thrown instanceof JsonParseException || thrown instanceof UncheckedIOException) {
            thrown = thrown.getCause();
        }
        if (thrown instanceof IOException io && !isThrownByGson(io)) {
            return io;
        }
        while (thrown != null && isThrownByGson(thrown)) {
            thrown = thrown.getCause();
        }
        if (thrown == null) {
            return new JsonException(what + ": it does not fit the type", path, null);
        }
        return new JsonException(
                what + ": " + thrown.getClass().getName() + " was thrown",
                path,
                quotesItsInput(thrown) ? null : thrown);
    }

    private static boolean quotesItsInput(Throwable failure) {
        return failure instanceof NumberFormatException || failure instanceof DateTimeParseException;
    }

    private static @Nullable JsonException find(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JsonException ours) {
                return ours;
            }
        }
        return null;
    }

    /** Whether Gson threw it: one of its classes, or a common one such as RuntimeException thrown by its code. */
    private static boolean isThrownByGson(Throwable failure) {
        if (failure instanceof JsonParseException
                || failure.getClass().getName().startsWith("com.google.gson.")) {
            return true;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("com.google.gson.");
    }

    private static String describe(Throwable failure) {
        return failure instanceof StackOverflowError
                ? "its type arguments grow without end"
                : failure.getMessage() + "";
    }
}
