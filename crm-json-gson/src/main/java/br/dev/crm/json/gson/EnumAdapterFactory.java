package br.dev.crm.json.gson;

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
 * Constants by their names, or by those of {@code @SerializedName}; an unknown one is an error, not null as in Gson.
 */
final class EnumAdapterFactory implements TypeAdapterFactory {

    @SuppressWarnings("unchecked") // the raw type is an enum or the class of one of its constants
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (!Enum.class.isAssignableFrom(raw)
                || raw == Enum.class
                || raw.isAnnotationPresent(com.google.gson.annotations.JsonAdapter.class)) {
            return null;
        }
        return (TypeAdapter<T>) new Adapter(raw.isEnum() ? raw : raw.getSuperclass());
    }

    private static final class Adapter extends TypeAdapter<@Nullable Enum<?>> {
        private final Class<?> type;
        private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
        private final Map<String, Enum<?>> alternates = new HashMap<>();
        private final Map<Enum<?>, String> names = new HashMap<>();

        Adapter(Class<?> type) {
            this.type = type;
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
            if (InputReader.skipNull(in)) {
                return null;
            }
            String text = in.nextString();
            Enum<?> constant = constants.get(text);
            if (constant == null) {
                constant = alternates.get(text);
            }
            if (constant == null) {
                throw InputReader.failure(
                        in, "Not a constant of " + type.getName() + "; it has " + constants.keySet(), null);
            }
            return constant;
        }

        @Override
        public void write(JsonWriter out, @Nullable Enum<?> constant) throws IOException {
            out.value(constant == null ? null : names.get(constant));
        }
    }
}
