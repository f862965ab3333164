package br.dev.crm.json.gson;

import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonInput;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** One type, bound by its adapter. */
final class GsonBinding<T> implements JsonBinding<T> {
    private final TypeAdapter<T> adapter;
    private final Idle<InputReader> readers;
    private final Idle<OutputWriter> writers;

    GsonBinding(TypeAdapter<T> adapter, Idle<InputReader> readers, Idle<OutputWriter> writers) {
        this.adapter = adapter;
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public @Nullable T read(JsonInput input) throws IOException {
        InputReader reader = readers.take();
        reader.open(input);
        try {
            return adapter.read(reader);
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.reading(input.path(), e);
        } finally {
            reader.release();
            readers.giveBack(reader);
        }
    }

    @Override
    public void write(@Nullable T value, OutputStream out) throws IOException {
        OutputWriter writer = writers.take();
        writer.open(out);
        try {
            adapter.write(writer, value);
            writer.finish();
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.writing(writer.path(), e);
        } finally {
            writer.release();
            writers.giveBack(writer);
        }
    }
}
