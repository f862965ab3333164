package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.Containers;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects into maps and back; the last of two equal names wins, nulls are kept and written. */
final class MapBinding implements TypeBinding {
    private final Class<?> type;
    private final TypeBinding element;

    MapBinding(Class<?> type, TypeBinding element) {
        this.type = type;
        this.element = element;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        Map<String, @Nullable Object> values = Containers.map(type);
        if (in.token() != JsonToken.BEGIN_OBJECT) {
            throw in.mismatch("an object");
        }
        while (in.next() == JsonToken.NAME) {
            values.put(in.text(), element.read(in));
        }
        return values;
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw out.failure("The keys of a map must be texts");
            }
            out.name(name);
            element.writeElement(out, entry.getValue());
        }
        out.endObject();
    }
}
