package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ModelExceptionMapping;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Maps what Gson throws to what a codec may throw. Gson quotes values of the JSON text in its messages, so neither its
 * messages nor its exceptions are passed on; the exception of a user's constructor, accessor or adapter is kept as the
 * cause, without texts that quote a value.
 */
final class GsonExceptionMapping {
    private static final String GSON = "com.google.gson.";

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
        return mapped("The value cannot be read", path, failure, ModelExceptionMapping::reading);
    }

    /**
     * Maps what an adapter threw that read by Gson's own reader, over bytes: no exception of it is one of the stream.
     */
    static JsonException readingByGson(String path, Throwable failure) {
        IOException mapped = reading(path, failure);
        return mapped instanceof JsonException ours
                ? new JsonException(String.valueOf(ours.getMessage()), path, ours.getCause())
                : ModelExceptionMapping.reading(path, mapped);
    }

    /** Whether Gson's reader refused a value, and so has not passed it. */
    static boolean isThrownByReader(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return JsonReader.class.getName().equals(thrower(root));
    }

    static IOException writing(String path, Throwable failure) {
        IOException mapped = mapped("The value cannot be written", path, failure, ModelExceptionMapping::writing);
        // The rules for models do not know the path of the value that broke them.
        return mapped instanceof JsonException ours && ours.path().equals("$")
                ? new JsonException(String.valueOf(ours.getMessage()), path, ours.getCause())
                : mapped;
    }

    private static IOException mapped(
            String what, String path, Throwable failure, BiFunction<String, Throwable, JsonException> users) {
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
        return users.apply(path, thrown);
    }

    private static @Nullable JsonException find(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JsonException ours) {
                return ours;
            }
        }
        return null;
    }

    /** Whether Gson threw it: one of its classes, or a common one thrown by its code or by the JDK on its behalf. */
    private static boolean isThrownByGson(Throwable failure) {
        if (failure instanceof JsonParseException
                || failure.getClass().getName().startsWith(GSON)) {
            return true;
        }
        String thrower = thrower(failure);
        return thrower != null && thrower.startsWith(GSON);
    }

    /** Returns the first class of the stack trace that is none of the JDK; null for none. */
    private static @Nullable String thrower(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return name;
            }
        }
        return null;
    }

    private static String describe(Throwable failure) {
        return failure instanceof StackOverflowError
                ? "its type arguments grow without end"
                : failure.getMessage() + "";
    }
}
