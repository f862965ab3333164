package br.dev.crm.sandbox.internal.json;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field name, or several joined by dots; a step into a list means each of its elements. Immutable. */
public final class MemberPath {
    private final List<String> steps;

    /**
     * @param path the names, joined by dots
     * @throws IllegalArgumentException if the path is empty, or a name in it is blank
     */
    public MemberPath(String path) {
        this.steps = List.of(path.split("\\.", -1));
        if (steps.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an empty name in the field path '" + path + "'");
        }
    }

    /** Returns the name of the field, or null if the path has several steps. */
    public @Nullable String onlyStep() {
        return steps.size() == 1 ? steps.get(0) : null;
    }

    /** Tells whether one of the values that the path reaches is not null and passes the test. */
    public boolean anyMatch(Map<String, @Nullable Object> fields, Predicate<Object> test) {
        return anyMatch(fields, 0, test);
    }

    private boolean anyMatch(@Nullable Object value, int step, Predicate<Object> test) {
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                if (anyMatch(element, step, test)) {
                    return true;
                }
            }
            return false;
        }
        if (step == steps.size()) {
            return value != null && test.test(value);
        }
        return value instanceof Map<?, ?> inner && anyMatch(inner.get(steps.get(step)), step + 1, test);
    }
}
