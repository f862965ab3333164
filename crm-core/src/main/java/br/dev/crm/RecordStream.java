package br.dev.crm;

import br.dev.crm.internal.response.RecordCursor;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The records of a cursor as a stream. */
final class RecordStream {
    private RecordStream() {}

    /** Returns the records as a stream that closes them. */
    static <T> Stream<T> of(RecordCursor cursor) {
        return StreamSupport.stream(new OneByOne<T>(cursor), false).onClose(cursor::close);
    }

    /** Takes no record before it is asked for, and never two. */
    private static final class OneByOne<T> extends Spliterators.AbstractSpliterator<T> {
        private final RecordCursor cursor;

        private OneByOne(RecordCursor cursor) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.cursor = cursor;
        }

        @Override
        @SuppressWarnings("unchecked") // the binding of the request makes them
        public boolean tryAdvance(Consumer<? super T> action) {
            @Nullable Object next = cursor.next();
            if (next == null) {
                return false;
            }
            action.accept((T) next);
            return true;
        }
    }
}
