package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ModelExceptionMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Maps what a JSON-B provider throws to what a codec may throw. Providers quote values of the JSON text in their
 * messages, so neither their messages nor their exceptions are passed on; the exception of a user's constructor,
 * accessor or adapter is kept as the cause, without texts that quote a value.
 */
final class JsonbExceptionMapping {
    private static final List<String> PROVIDERS = ModelExceptionMapping.LIBRARIES;

    private JsonbExceptionMapping() {}

    static IOException reading(String path, Throwable thrown) {
        return mapped("The value cannot be read", path, thrown, ModelExceptionMapping::reading);
    }

    static IOException writing(String path, Throwable thrown) {
        return mapped("The value cannot be written", path, thrown, ModelExceptionMapping::writing);
    }

    private static IOException mapped(
            String what, String path, Throwable thrown, BiFunction<String, Throwable, JsonException> users) {
        Throwable byUser = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UncheckedIOException && t.getCause() instanceof IOException ours) {
                return ours;
            }
            if (byUser == null && !isThrownByProvider(t)) {
                byUser = t;
            }
        }
        return byUser == null
                ? new JsonException(what + ": it does not fit the type", path, null)
                : users.apply(path, byUser);
    }

    /** Whether it was thrown by a provider, or by the JDK on its behalf. */
    private static boolean isThrownByProvider(Throwable thrown) {
        String thrower = thrower(thrown);
        return thrower == null
                || PROVIDERS.stream().anyMatch(thrower::startsWith)
                || PROVIDERS.stream().anyMatch(thrown.getClass().getName()::startsWith);
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
