package br.dev.crm;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.document.Documents;
import br.dev.crm.internal.pipeline.Bindings;
import br.dev.crm.internal.pipeline.Elements;
import br.dev.crm.spi.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Records in the forms that users take them in. */
final class Records {
    private Records() {}

    /** Returns the records as a stream that closes them. */
    static <T> Stream<T> stream(Elements elements) {
        return StreamSupport.stream(new OneByOne<T>(elements), false).onClose(elements::close);
    }

    static <T> List<T> list(Elements elements) {
        try (Stream<T> all = stream(elements)) {
            List<T> list = new ArrayList<>();
            all.forEach(list::add);
            return List.copyOf(list);
        }
    }

    static Document toDocument(Object model, Bindings bindings) {
        try {
            return Documents.of(model, bindings);
        } catch (IOException e) {
            throw failure(ErrorCode.ENCODE_FAILED, "The model cannot be written as a document: ", e);
        }
    }

    static <T> T fromDocument(Document document, Class<T> type, Bindings bindings) {
        try {
            return Documents.to(document, type, bindings);
        } catch (IOException e) {
            throw failure(ErrorCode.DECODE_FAILED, "The document does not fit " + type.getName() + ": ", e);
        }
    }

    private static CodecException failure(ErrorCode code, String message, IOException e) {
        String path = e instanceof JsonException json ? json.path() : "$";
        return new CodecException(code, message + e.getMessage() + ", at " + path, path, "", null, e);
    }

    /** Takes no record before it is asked for, and never two. */
    private static final class OneByOne<T> extends Spliterators.AbstractSpliterator<T> {
        private final Elements elements;

        private OneByOne(Elements elements) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.elements = elements;
        }

        @Override
        @SuppressWarnings("unchecked") // the binding of the request makes them
        public boolean tryAdvance(Consumer<? super T> action) {
            @Nullable Object next = elements.next();
            if (next == null) {
                return false;
            }
            action.accept((T) next);
            return true;
        }
    }
}
