package br.dev.crm.json.gson;

import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.Recycler;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A type that asks for Gson, bound by its adapter over the tokens of the core. */
final class GsonBinding implements TypeBinding {
    private final Gson gson;
    private final Class<?> declared;
    private final TypeAdapter<Object> adapter;
    private final boolean open;
    private final Recycler<InputReader> readers;
    private final Recycler<OutputWriter> writers;

    @SuppressWarnings("unchecked") // the adapter is that of the type, and asked for its values only
    GsonBinding(Gson gson, TypeToken<?> type, Recycler<InputReader> readers, Recycler<OutputWriter> writers) {
        this.gson = gson;
        this.declared = type.getRawType();
        this.adapter = (TypeAdapter<Object>) gson.getAdapter(type);
        this.open = type.getType() instanceof Class<?> && !declared.isEnum();
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public @Nullable Object read(JsonInput input) throws IOException {
        InputReader reader = readers.obtain();
        reader.open(input);
        try {
            return adapter.read(reader);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.reading(input.path(), e);
        } finally {
            reader.release();
            readers.recycle(reader);
        }
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        OutputWriter writer = writers.obtain();
        writer.open(out, false);
        try {
            adapter(value).write(writer, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.writing(out.path(), e);
        } finally {
            writer.release();
            writers.recycle(writer);
        }
    }

    /** A value of a subclass is written by its own class, as Gson does for fields. */
    @SuppressWarnings("unchecked") // the adapter of a value's own class takes the value
    private TypeAdapter<Object> adapter(Object value) {
        return open && value.getClass() != declared ? (TypeAdapter<Object>) gson.getAdapter(value.getClass()) : adapter;
    }
}
