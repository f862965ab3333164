package br.dev.crm.sandbox.internal.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parsed filter: says which records it identifies. Immutable. */
public sealed interface RecordFilter permits RecordFilter.AllOf, RecordFilter.AnyOf, Condition {

    /** Tells whether the filter identifies this record. */
    boolean matches(Map<String, @Nullable Object> fields);

    /** Returns what the filter says about one field, or null if it says nothing that a look-up could use. */
    @Nullable
    TextKey textKey();

    /**
     * Returns the text that this field must be equal to in every record that the filter identifies, or null if it says
     * none.
     */
    @Nullable
    String equalTo(String field);

    /**
     * Returns the part of this filter that every identified record must meet and that sets a lower bound to this field,
     * or null if there is none. Among records that ascend in the field, those that meet it come last.
     */
    @Nullable
    RecordFilter lowerBound(String field);

    /** Conditions written one after another, or joined by {@code &&}. */
    record AllOf(List<RecordFilter> parts) implements RecordFilter {
        /** Copies the parts. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(Map<String, @Nullable Object> fields) {
            for (RecordFilter part : parts) {
                if (!part.matches(fields)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public @Nullable TextKey textKey() {
            for (RecordFilter part : parts) {
                TextKey key = part.textKey();
                if (key != null) {
                    return key;
                }
            }
            return null;
        }

        @Override
        public @Nullable String equalTo(String field) {
            for (RecordFilter part : parts) {
                String text = part.equalTo(field);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }

        @Override
        public @Nullable RecordFilter lowerBound(String field) {
            for (RecordFilter part : parts) {
                RecordFilter bound = part.lowerBound(field);
                if (bound != null) {
                    return bound;
                }
            }
            return null;
        }
    }

    /** Filters joined by {@code ||}. */
    record AnyOf(List<RecordFilter> parts) implements RecordFilter {
        /** Copies the parts. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(Map<String, @Nullable Object> fields) {
            for (RecordFilter part : parts) {
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

        @Override
        public @Nullable String equalTo(String field) {
            return null;
        }

        @Override
        public @Nullable RecordFilter lowerBound(String field) {
            return null;
        }
    }
}
