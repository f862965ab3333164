package br.dev.crm.internal.response;

import org.jspecify.annotations.Nullable;

/** The records of a list, one at a time. Used by one thread at a time. */
public interface RecordCursor extends AutoCloseable {
    /** Has no records. */
    RecordCursor EMPTY = new RecordCursor() {
        @Override
        public @Nullable Object next() {
            return null;
        }

        @Override
        public void close() {
            // it holds nothing
        }
    };

    /**
     * Returns the next record, or null at the end.
     *
     * @throws br.dev.crm.error.CrmException when it cannot be had; nothing can be read any more
     */
    @Nullable
    Object next();

    /** Frees what it holds; closing twice is fine. */
    @Override
    void close();
}
