package br.dev.crm.sandbox.internal.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parsed filter: says which records it identifies. Immutable. */
public sealed interface Filter permits Filter.AllOf, Filter.AnyOf, Condition {

    /** Tells whether the filter identifies this record. */
    boolean matches(Map<String, @Nullable Object> fields);

    /** Returns what the filter says about one field, or null if it says nothing that a look-up could use. */
    @Nullable
    TextKey textKey();

    /** Conditions written one after another, or joined by {@code &&}. */
    record AllOf(List<Filter> parts) implements Filter {
        /** Copies the parts. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(Map<String, @Nullable Object> fields) {
            for (Filter part : parts) {
                if (!part.matches(fields)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public @Nullable TextKey textKey() {
            for (Filter part : parts) {
                TextKey key = part.textKey();
                if (key != null) {
                    return key;
                }
            }
            return null;
        }
    }

    /** Filters joined by {@code ||}. */
    record AnyOf(List<Filter> parts) implements Filter {
        /** Copies the parts. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(Map<String, @Nullable Object> fields) {
            for (Filter part : parts) {
                if (part.matches(fields)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable TextKey textKey() {
            return null;
        }
    }
}
