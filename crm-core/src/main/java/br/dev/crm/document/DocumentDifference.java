package br.dev.crm.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two documents differ, as {@link Document#diff} finds it. Immutable; compared by path and values.
 */
public final class DocumentDifference {

    /** What became of a place. */
    public enum Kind {
        /** It is there only afterwards. */
        ADDED,
        /** It is there only before. */
        REMOVED,
        /** It is there both times, with another value; null is a value. */
        CHANGED
    }

    private final String path;
    private final @Nullable Value before;
    private final @Nullable Value after;

    DocumentDifference(String path, @Nullable Value before, @Nullable Value after) {
        this.path = path;
        this.before = before;
        this.after = after;
    }

    /** Returns where, such as {@code addresses[0].postalCode}; every method of {@link Document} takes it. */
    public String path() {
        return path;
    }

    /** Returns what became of the place. */
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /**
     * Returns the value before, of one of the types that {@link Document#list} names; null where there was a null, or
     * nothing, which {@link #kind()} tells apart.
     */
    public @Nullable Object before() {
        return before == null ? null : DocumentValues.toJava(before);
    }

    /**
     * Returns the value after, of one of the types that {@link Document#list} names; null where there is a null, or
     * nothing, which {@link #kind()} tells apart.
     */
    public @Nullable Object after() {
        return after == null ? null : DocumentValues.toJava(after);
    }

    /** The value with its spelling, which {@link #after()} does not tell; null where there is nothing. */
    @Nullable
    Value valueAfter() {
        return after;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentDifference difference
                && path.equals(difference.path)
                && Objects.equals(before, difference.before)
                && Objects.equals(after, difference.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, before, after);
    }

    /**
     * Returns kind and path, such as {@code CHANGED addresses[0].postalCode}; no value, for it may be personal data.
     */
    @Override
    public String toString() {
        return kind() + " " + path;
    }
}
