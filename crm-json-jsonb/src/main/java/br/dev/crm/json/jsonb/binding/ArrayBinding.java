package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of Java, of primitives as well. */
final class ArrayBinding implements TypeBinding {
    private final Class<?> component;
    private final TypeBinding element;

    ArrayBinding(Class<?> component, TypeBinding element) {
        this.component = component;
        this.element = element;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        if (in.token() != JsonToken.BEGIN_ARRAY) {
            throw in.mismatch("an array");
        }
        List<@Nullable Object> values = new ArrayList<>();
        while (in.peek() != JsonToken.END_ARRAY) {
            values.add(element.read(in));
        }
        in.next();
        Object array = Array.newInstance(component, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        out.beginArray();
        int length = Array.getLength(value);
        for (int i = 0; i < length; i++) {
            element.writeElement(out, Array.get(value, i));
        }
        out.endArray();
    }
}
