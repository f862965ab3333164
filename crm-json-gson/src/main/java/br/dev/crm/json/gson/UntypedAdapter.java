package br.dev.crm.json.gson;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values without a declared type: maps in order, lists, strings, exact numbers, booleans, null. Gson's own adapter
 * cannot be replaced for a field that is declared {@code Object}; it does the same, in a map class of its own.
 */
final class UntypedAdapter extends TypeAdapter<@Nullable Object> {
    private final Gson gson;

    private UntypedAdapter(Gson gson) {
        this.gson = gson;
    }

    /** Returns the adapter of elements of a collection or map, or of the bound type itself. */
    static TypeAdapter<?> ofElements(Gson gson, TypeToken<?> type) {
        return type.getRawType() == Object.class ? new UntypedAdapter(gson) : gson.getAdapter(type);
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case NUMBER -> InputReader.number(in);
            case BOOLEAN -> in.nextBoolean();
            case NULL -> {
                in.nextNull();
                yield null;
            }
            default -> in.nextString();
        };
    }

    private Map<String, @Nullable Object> object(JsonReader in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            map.put(in.nextName(), read(in));
        }
        in.endObject();
        return map;
    }

    private List<@Nullable Object> array(JsonReader in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(read(in));
        }
        in.endArray();
        return list;
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writeByClass(gson, out, value);
        }
    }

    @SuppressWarnings("unchecked") // the adapter of a value's own class takes the value
    static void writeByClass(Gson gson, JsonWriter out, Object value) throws IOException {
        ((TypeAdapter<Object>) gson.getAdapter(value.getClass())).write(out, value);
    }
}
