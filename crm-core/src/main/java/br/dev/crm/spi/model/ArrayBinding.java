package br.dev.crm.spi.model;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of Java, of primitives as well, the same in every codec. Thread-safe. */
public final class ArrayBinding implements JsonBinding<Object> {
    private final Class<?> component;
    private final JsonBinding<Object> element;

    /**
     * Makes the binding.
     *
     * @param component the type of the elements
     * @param element the binding of that type
     */
    @SuppressWarnings("unchecked") // the binding is that of the component
    public ArrayBinding(Class<?> component, JsonBinding<?> element) {
        this.component = component;
        this.element = (JsonBinding<Object>) element;
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
    public void write(@Nullable Object value, JsonOutput out) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginArray();
        int length = Array.getLength(value);
        for (int i = 0; i < length; i++) {
            element.write(Array.get(value, i), out);
        }
        out.endArray();
    }
}
