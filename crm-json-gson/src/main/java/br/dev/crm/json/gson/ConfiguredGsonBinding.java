package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.json.Recycler;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The binding of one type by an adapter of a user's Gson. It reads by Gson's own reader, over bytes that were checked:
 * Gson's adapter of maps, and so each adapter that delegates to it, works with no other.
 */
final class ConfiguredGsonBinding<T> implements JsonBinding<T> {
    private final TypeAdapter<T> adapter;
    private final boolean serializeNulls;
    private final Recycler<OutputWriter> writers;

    ConfiguredGsonBinding(TypeAdapter<T> adapter, boolean serializeNulls, Recycler<OutputWriter> writers) {
        this.adapter = adapter;
        this.serializeNulls = serializeNulls;
        this.writers = writers;
    }

    @Override
    public @Nullable T read(JsonInput input) throws IOException {
        if (input.peek() == JsonToken.NULL) {
            input.next();
            return null;
        }
        String outer = input.path();
        JsonReader reader = new JsonReader(new InputStreamReader(input.nextValueAsBytes(), StandardCharsets.UTF_8));
        reader.setStrictness(Strictness.STRICT);
        NestingLimit.lift(reader);
        try {
            return adapter.read(reader);
        } catch (RuntimeException | IOException | StackOverflowError e) {
            // The outer path replaces the dollar sign.
            throw GsonExceptionMapping.readingByGson(outer + path(reader, e).substring(1), e);
        }
    }

    /** What the reader refuses still stands before it; what an adapter refuses was mostly read already. */
    private static String path(JsonReader reader, Throwable failure) {
        return GsonExceptionMapping.isThrownByReader(failure) ? reader.getPath() : reader.getPreviousPath();
    }

    @Override
    public void write(@Nullable T value, JsonOutput out) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        OutputWriter writer = writers.obtain();
        writer.open(out, serializeNulls);
        try {
            adapter.write(writer, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.writing(out.path(), e);
        } finally {
            writer.release();
            writers.recycle(writer);
        }
    }
}
