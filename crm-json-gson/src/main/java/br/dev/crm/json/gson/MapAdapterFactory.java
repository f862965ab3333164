package br.dev.crm.json.gson;

import br.dev.crm.spi.model.Containers;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects into maps and back; the last of two equal names wins, nulls are kept and written. */
final class MapAdapterFactory implements TypeAdapterFactory {

    @SuppressWarnings("unchecked") // the raw type is a map, and Containers knows what implements it
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!Map.class.isAssignableFrom(type.getRawType())) {
            return null;
        }
        ElementAdapter<@Nullable Object> value = ElementAdapter.of(gson, ElementAdapter.argument(type, Map.class, 1));
        return (TypeAdapter<T>) new Adapter(type.getRawType(), value);
    }

    private static final class Adapter extends TypeAdapter<@Nullable Map<?, @Nullable Object>> {
        private final Class<?> type;
        private final ElementAdapter<@Nullable Object> element;

        Adapter(Class<?> type, ElementAdapter<@Nullable Object> element) {
            this.type = type;
            this.element = element;
        }

        @Override
        public @Nullable Map<?, @Nullable Object> read(JsonReader in) throws IOException {
            if (InputReader.skipNull(in)) {
                return null;
            }
            Map<String, @Nullable Object> values = Containers.map(type);
            in.beginObject();
            while (in.hasNext()) {
                values.put(in.nextName(), element.read(in));
            }
            in.endObject();
            return values;
        }

        @Override
        public void write(JsonWriter out, @Nullable Map<?, @Nullable Object> values) throws IOException {
            if (values == null) {
                out.nullValue();
                return;
            }
            out.beginObject();
            for (Map.Entry<?, @Nullable Object> entry : values.entrySet()) {
                if (!(entry.getKey() instanceof String name)) {
                    throw OutputWriter.failure(out, "The keys of a map must be texts");
                }
                out.name(name);
                Object value = entry.getValue();
                if (value == null) {
                    writeNull(out);
                } else {
                    element.write(out, value);
                }
            }
            out.endObject();
        }

        private static void writeNull(JsonWriter out) throws IOException {
            boolean before = out.getSerializeNulls();
            out.setSerializeNulls(true);
            out.nullValue();
            out.setSerializeNulls(before);
        }
    }
}
