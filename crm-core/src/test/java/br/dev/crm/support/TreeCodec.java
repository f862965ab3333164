package br.dev.crm.support;

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
import java.util.stream.Collectors;

/** A codec without a library: everything is read as a tree, and maps of texts and numbers are written. */
public final class TreeCodec implements JsonCodec {

    /** A class that this codec refuses to bind. */
    public static final class Refused {}

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        if (type == Refused.class) {
            throw new JsonException("Refused must be public", "$", null);
        }
        return new JsonBinding<>() {
            @Override
            @SuppressWarnings("unchecked") // tests ask for what the tree holds
            public T read(JsonInput input) throws IOException {
                return (T) tree(input);
            }

            @Override
            public void write(T value, JsonOutput out) throws IOException {
                if (!(value instanceof Map<?, ?> map)) {
                    throw new JsonException("Not a map", "$", null);
                }
                out.json(json(map));
            }
        };
    }

    private static String json(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":"
                        + (e.getValue() instanceof String text ? "\"" + text + "\"" : String.valueOf(e.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    public static Object tree(JsonInput input) throws IOException {
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
            default -> throw new JsonException("Expected a value, found " + input.token(), input.path(), null);
        };
    }
}
