package br.dev.crm.json.gson;

import br.dev.crm.spi.binding.BindingRegistry;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a class that Gson binds has of other types, read and written as it is everywhere else. */
final class SharedAdapterFactory implements TypeAdapterFactory {
    private final BindingRegistry registry;

    SharedAdapterFactory(BindingRegistry registry) {
        this.registry = registry;
    }

    @SuppressWarnings("unchecked") // the binding is that of the type
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (GsonAnnotations.isBoundByGson(raw) && !GsonAnnotations.isNamedEnum(raw)) {
            return null;
        }
        return (TypeAdapter<T>) new Adapter(binding(type.getType(), raw), gson.getAdapter(JsonElement.class));
    }

    private TypeBinding binding(Type type, Class<?> raw) {
        // List.of and the like are classes of their own, which no model declares.
        if (type == raw && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
            return new ByClass(registry);
        }
        try {
            return registry.of(type);
        } catch (JsonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A collection or map whose elements are of no declared type. */
    private record ByClass(BindingRegistry registry) implements TypeBinding {
        @Override
        public @Nullable Object read(JsonInput in) throws IOException {
            return registry.of(Object.class).read(in);
        }

        @Override
        public void write(JsonOutput out, Object value) throws IOException {
            registry.writeByClass(out, value);
        }
    }

    private static final class Adapter extends TypeAdapter<@Nullable Object> {
        private final TypeBinding binding;
        private final TypeAdapter<JsonElement> trees;

        Adapter(TypeBinding binding, TypeAdapter<JsonElement> trees) {
            this.binding = binding;
            this.trees = trees;
        }

        @Override
        public @Nullable Object read(JsonReader in) throws IOException {
            return in instanceof InputReader reader ? reader.next(binding) : InputReader.readTree(in, binding);
        }

        @Override
        public void write(JsonWriter out, @Nullable Object value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else if (out instanceof OutputWriter writer) {
                writer.value(binding, value);
            } else {
                writeTree(out, value);
            }
        }

        /** Writes into a JSON tree that a user's adapter makes. */
        private void writeTree(JsonWriter out, Object value) throws IOException {
            JsonOutput json = new JsonOutput();
            binding.write(json, value);
            boolean before = out.getSerializeNulls();
            out.setSerializeNulls(true);
            trees.write(out, JsonParser.parseString(new String(json.toByteArray(), StandardCharsets.UTF_8)));
            out.setSerializeNulls(before);
        }
    }
}
