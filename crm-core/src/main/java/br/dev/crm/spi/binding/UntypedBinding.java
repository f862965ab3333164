package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values without a declared type: maps in order, lists, strings, exact numbers, booleans, null. Written by the class of
 * the value.
 */
final class UntypedBinding implements TypeBinding {
    private final BindingRegistry registry;

    UntypedBinding(BindingRegistry registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        return switch (in.next()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case NUMBER -> in.decimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            default -> in.text();
        };
    }

    private Map<String, @Nullable Object> object(JsonInput in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (in.next() == JsonToken.NAME) {
            map.put(in.text(), read(in));
        }
        return map;
    }

    private List<@Nullable Object> array(JsonInput in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.peek() != JsonToken.END_ARRAY) {
            list.add(read(in));
        }
        in.next();
        return list;
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        if (value.getClass() == Object.class) {
            out.beginObject();
            out.endObject();
        } else {
            registry.writeByClass(out, value);
        }
    }
}
