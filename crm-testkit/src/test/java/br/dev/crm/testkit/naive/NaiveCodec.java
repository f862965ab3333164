package br.dev.crm.testkit.naive;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one writes on an afternoon: a tree, and models made of it without asking whether a value fits. */
final class NaiveCodec implements JsonCodec {

    @Override
    public <T> JsonBinding<T> bind(Type type) {
        return new JsonBinding<>() {
            @Override
            @SuppressWarnings("unchecked") // that the type is T is what the caller says
            public T read(JsonInput input) throws IOException {
                try {
                    return (T) NaiveModels.of(tree(input), type);
                } catch (RuntimeException | ReflectiveOperationException e) {
                    throw new JsonException("Cannot be read: " + e, input.path(), e);
                }
            }

            @Override
            public void write(T value, JsonOutput out) throws IOException {
                try {
                    put(out, value);
                } catch (RuntimeException | ReflectiveOperationException e) {
                    throw new JsonException("Cannot be written: " + e, out.path(), e);
                }
            }
        };
    }

    private static Object tree(JsonInput input) throws IOException {
        return switch (input.next()) {
            case BEGIN_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (input.next() == JsonToken.NAME) {
                    String name = input.text();
                    map.put(name, tree(input));
                }
                yield map;
            }
            case BEGIN_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (input.peek() != JsonToken.END_ARRAY) {
                    list.add(tree(input));
                }
                input.next();
                yield list;
            }
            case STRING -> input.text();
            case NUMBER -> new BigDecimal(input.text());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            default -> throw input.mismatch("a value");
        };
    }

    private static void put(JsonOutput out, Object value) throws IOException, ReflectiveOperationException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name(entry.getKey().toString());
                put(out, entry.getValue());
            }
            out.endObject();
        } else if (value instanceof Iterable<?> values) {
            out.beginArray();
            for (Object each : values) {
                put(out, each);
            }
            out.endArray();
        } else if (value instanceof Number number) {
            out.number(number.toString());
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value.getClass().isRecord()) {
            put(out, NaiveModels.members(value));
        } else {
            out.value(value.toString());
        }
    }
}
