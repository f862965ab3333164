package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.Containers;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Arrays into collections and back; nulls stay. */
final class CollectionBinding implements TypeBinding {
    private final Class<?> type;
    private final TypeBinding element;

    CollectionBinding(Class<?> type, TypeBinding element) {
        this.type = type;
        this.element = element;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        Collection<@Nullable Object> values = Containers.collection(type);
        if (in.token() != JsonToken.BEGIN_ARRAY) {
            throw in.mismatch("an array");
        }
        while (in.peek() != JsonToken.END_ARRAY) {
            values.add(element.read(in));
        }
        in.next();
        return values;
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        out.beginArray();
        for (Object each : (Collection<?>) value) {
            element.writeElement(out, each);
        }
        out.endArray();
    }
}
