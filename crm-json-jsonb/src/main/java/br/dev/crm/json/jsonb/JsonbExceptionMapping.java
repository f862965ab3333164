package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a user's code or a JSON-B provider throws into what a codec may throw. Providers quote values of the JSON
 * text in their messages, so neither their messages nor their exceptions are passed on; the exception of a user's
 * constructor, accessor or adapter is kept as the cause.
 */
final class Failures {
    private static final List<String> LIBRARIES =
            List.of("jakarta.json.", "org.eclipse.yasson.", "org.eclipse.parsson.", "org.apache.johnzon.");

    private Failures() {}

    static JsonException reading(String path, Throwable thrown) {
        return byUser("The value cannot be read", path, thrown);
    }

    static JsonException writing(String path, Throwable thrown) {
        return byUser("The value cannot be written", path, thrown);
    }

    private static JsonException byUser(String what, String path, Throwable thrown) {
        boolean quotesItsInput = thrown instanceof NumberFormatException || thrown instanceof DateTimeParseException;
        return new JsonException(
                what + ": " + thrown.getClass().getName() + " was thrown", path, quotesItsInput ? null : thrown);
    }

    static IOException readingByLibrary(String path, Throwable thrown) {
        return byLibrary("The value cannot be read", path, thrown);
    }

    static IOException writingByLibrary(String path, Throwable thrown) {
        return byLibrary("The value cannot be written", path, thrown);
    }

    private static IOException byLibrary(String what, String path, Throwable thrown) {
        Throwable said = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UncheckedIOException && t.getCause() instanceof IOException ours) {
                return ours;
            }
            if (said == null && !isLibrarys(t)) {
                said = t;
            }
        }
        return said == null
                ? new JsonException(what + ": it does not fit the type", path, null)
                : byUser(what, path, said);
    }

    /** Whether it was thrown by a library, or by the JDK on its behalf. */
    private static boolean isLibrarys(Throwable thrown) {
        String thrower = thrower(thrown);
        return thrower == null
                || LIBRARIES.stream().anyMatch(thrower::startsWith)
                || LIBRARIES.stream().anyMatch(thrown.getClass().getName()::startsWith);
    }

    private static @Nullable String thrower(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return name;
            }
        }
        return null;
    }
}
