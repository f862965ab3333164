package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonException;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Gson throws into what a codec may throw. Gson quotes values of the JSON text in its messages, so neither
 * its messages nor its exceptions are passed on; the exception of a user's constructor, accessor or adapter is kept as
 * the cause.
 */
final class Failures {
    private Failures() {}

    static JsonException binding(Type type, Throwable failure) {
        JsonException ours = find(failure);
        if (ours != null) {
            return ours;
        }
        // Nothing was read yet: here Gson's message speaks of classes only.
        return new JsonException("Gson cannot bind " + type.getTypeName() + ": " + describe(failure), "$", failure);
    }

    static IOException reading(String path, Throwable failure) {
        return passedOn("The value cannot be read", path, failure);
    }

    static IOException writing(String path, Throwable failure) {
        IOException passedOn = passedOn("The value cannot be written", path, failure);
        // The rules for models do not know where the value stands that broke them.
        return passedOn instanceof JsonException ours && ours.path().equals("$")
                ? new JsonException(String.valueOf(ours.getMessage()), path, ours.getCause())
                : passedOn;
    }

    private static IOException passedOn(String what, String path, Throwable failure) {
        Throwable said = failure;
        // Gson wraps what a reader or stream throws in its own exceptions, what a constructor throws in a common one.
        while (said instanceof JsonParseException || said instanceof UncheckedIOException) {
            said = said.getCause();
        }
        if (said instanceof IOException io && !isGsons(io)) {
            return io;
        }
        while (said != null && isGsons(said)) {
            said = said.getCause();
        }
        if (said == null) {
            return new JsonException(what + ": it does not fit the type", path, null);
        }
        return new JsonException(
                what + ": " + said.getClass().getName() + " was thrown", path, quotesItsInput(said) ? null : said);
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

    /** Whether Gson made it: one of its classes, or a common one such as RuntimeException thrown by its code. */
    private static boolean isGsons(Throwable failure) {
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
