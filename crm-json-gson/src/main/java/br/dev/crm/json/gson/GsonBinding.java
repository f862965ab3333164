package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.Recycler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The binding of one type, bound as an element of whatever contains it. */
final class GsonBinding<T> implements JsonBinding<T> {
    private final ElementAdapter<T> element;
    private final Recycler<InputReader> readers;
    private final Recycler<OutputWriter> writers;

    GsonBinding(ElementAdapter<T> element, Recycler<InputReader> readers, Recycler<OutputWriter> writers) {
        this.element = element;
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public @Nullable T read(JsonInput input) throws IOException {
        InputReader reader = readers.obtain();
        reader.open(input);
        try {
            return element.read(reader);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.reading(input.path(), e);
        } finally {
            reader.release();
            readers.recycle(reader);
        }
    }

    @Override
    public void write(@Nullable T value, JsonOutput out) throws IOException {
        OutputWriter writer = writers.obtain();
        writer.open(out, false);
        try {
            element.write(writer, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.writing(out.path(), e);
        } finally {
            writer.release();
            writers.recycle(writer);
        }
    }
}
