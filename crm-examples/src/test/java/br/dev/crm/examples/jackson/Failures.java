package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.model.ModelExceptionMapping;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Jackson's exceptions quote values: of them the path is kept, and what a model threw. */
final class Failures {
    private Failures() {}

    /** @param found an input whose next value is the one at which Jackson stood */
    static JsonException reading(String outer, Throwable thrown, JsonInput found) throws IOException {
        if (thrown instanceof MismatchedInputException mismatch && mismatch.getCause() == null) {
            found.next();
            Class<?> type = mismatch.getTargetType();
            boolean array = type.isArray() || Collection.class.isAssignableFrom(type);
            return mapped(outer, thrown, found.mismatch(array ? "an array" : "an object"), null);
        }
        return mapped(outer, thrown, root(thrown), ModelExceptionMapping::reading);
    }

    static JsonException writing(String outer, Throwable thrown) {
        Throwable root = root(thrown);
        return root instanceof StreamConstraintsException
                ? new JsonException("More than 128 values nest; is there a cycle?", outer + path(thrown), null)
                : mapped(outer, thrown, root, ModelExceptionMapping::writing);
    }

    private static JsonException mapped(
            String outer, Throwable thrown, Throwable root, BiFunction<String, Throwable, JsonException> users) {
        String path = outer + path(thrown);
        if (root instanceof JsonException ours) {
            return new JsonException(ours.getMessage(), path + ours.path().substring(1), ours.getCause());
        }
        return root instanceof JacksonException
                ? new JsonException("The value does not fit the type", path, null)
                : users.apply(path, root);
    }

    /** Returns what lies beneath the exceptions of Jackson, or the last one of them. */
    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while ((root instanceof JacksonException || root instanceof UncheckedIOException) && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String path(Throwable thrown) {
        if (!(thrown instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
    }
}
