package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.model.ScalarReading;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Constants by their names, or by those of {@code @SerializedName}; an unknown one is an error, and null, as in Gson,
 * only where values are read leniently.
 */
final class EnumAdapterFactory implements TypeAdapterFactory {
    private final ScalarReading reading;

    EnumAdapterFactory(ScalarReading reading) {
        this.reading = reading;
    }

    @SuppressWarnings("unchecked") // the raw type is an enum or the class of one of its constants
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (!Enum.class.isAssignableFrom(raw)
                || raw == Enum.class
                || raw.isAnnotationPresent(com.google.gson.annotations.JsonAdapter.class)) {
            return null;
        }
        return (TypeAdapter<T>) new Adapter(raw.isEnum() ? raw : raw.getSuperclass(), reading);
    }

    private static final class Adapter extends TypeAdapter<@Nullable Enum<?>> {
        private final Class<?> type;
        private final ScalarReading reading;
        private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
        private final Map<String, Enum<?>> alternates = new HashMap<>();
        private final Map<Enum<?>, String> names = new HashMap<>();

        Adapter(Class<?> type, ScalarReading reading) {
            this.type = type;
            this.reading = reading;
            for (Object constant : type.getEnumConstants()) {
                add((Enum<?>) constant);
            }
        }

        private void add(Enum<?> constant) {
            SerializedName given = annotation(constant);
            String name = given == null ? constant.name() : given.value();
            constants.put(name, constant);
            names.put(constant, name);
            if (given != null) {
                for (String alternate : given.alternate()) {
                    alternates.put(alternate, constant);
                }
            }
        }

        private @Nullable SerializedName annotation(Enum<?> constant) {
            try {
                return type.getField(constant.name()).getAnnotation(SerializedName.class);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable Enum<?> read(JsonReader in) throws IOException {
            return in instanceof InputReader reader ? next(reader) : InputReader.readTree(in, this::next);
        }

        private @Nullable Enum<?> next(InputReader reader) throws IOException {
            if (reader.skipNull(reading, type)) {
                return null;
            }
            JsonInput in = reader.nextToken();
            String text = in.text();
            Enum<?> constant = constants.get(text);
            if (constant == null) {
                constant = alternates.get(text);
            }
            if (constant == null) {
                reading.refuseConstant(in, type, constants.keySet());
            }
            return constant;
        }

        @Override
        public void write(JsonWriter out, @Nullable Enum<?> constant) throws IOException {
            out.value(constant == null ? null : names.get(constant));
        }
    }
}
