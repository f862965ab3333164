package br.dev.crm.json.gson;

import br.dev.crm.spi.model.Containers;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Arrays into collections and back; nulls stay. */
final class CollectionAdapterFactory implements TypeAdapterFactory {

    @SuppressWarnings("unchecked") // the raw type is a collection, and Containers knows what implements it
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!Collection.class.isAssignableFrom(type.getRawType())) {
            return null;
        }
        ElementAdapter<@Nullable Object> element =
                ElementAdapter.of(gson, ElementAdapter.argument(type, Collection.class, 0));
        return (TypeAdapter<T>) new Adapter(type.getRawType(), element);
    }

    private static final class Adapter extends TypeAdapter<@Nullable Collection<@Nullable Object>> {
        private final Class<?> type;
        private final ElementAdapter<@Nullable Object> element;

        Adapter(Class<?> type, ElementAdapter<@Nullable Object> element) {
            this.type = type;
            this.element = element;
        }

        @Override
        public @Nullable Collection<@Nullable Object> read(JsonReader in) throws IOException {
            if (InputReader.skipNull(in)) {
                return null;
            }
            Collection<@Nullable Object> values = Containers.collection(type);
            in.beginArray();
            while (in.hasNext()) {
                values.add(element.read(in));
            }
            in.endArray();
            return values;
        }

        @Override
        public void write(JsonWriter out, @Nullable Collection<@Nullable Object> values) throws IOException {
            if (values == null) {
                out.nullValue();
                return;
            }
            out.beginArray();
            for (Object value : values) {
                element.write(out, value);
            }
            out.endArray();
        }
    }
}
