package br.dev.crm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CrmResource#createOrFind} ended with. Immutable as far as its record is.
 *
 * @param <T> type of the record
 */
public final class CreatedOrFound<T> {
    private final Origin origin;
    private final @Nullable String id;
    private final T entity;

    CreatedOrFound(Origin origin, @Nullable String id, T entity) {
        this.origin = origin;
        this.id = id;
        this.entity = entity;
    }

    /** Where the record comes from. */
    public enum Origin {
        /** It was created. */
        CREATED,
        /** It was there before; nothing was written. */
        FOUND,
        /**
         * A create had no clear response, and the record was there afterwards: from that create, or from somebody else
         * who wrote the same key in the meantime.
         */
        FOUND_AFTER_DOUBT
    }

    /** Returns where the record comes from. */
    public Origin origin() {
        return origin;
    }

    /** Returns the id; empty when what was found has none. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Returns the record as it was given when it was created, and as it was read when it was found. */
    public T record() {
        return entity;
    }

    /** Returns origin and id, and no content. */
    @Override
    public String toString() {
        return origin + (id == null ? "" : " " + id);
    }
}
