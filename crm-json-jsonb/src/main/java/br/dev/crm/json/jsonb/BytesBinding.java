package br.dev.crm.json.jsonb;

import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A type that any JSON-B provider binds, over bytes and texts: the only ways that the API has. They are checked in both
 * directions; an error names the path of the whole value only.
 */
final class BytesBinding implements TypeBinding {
    private final Jsonb jsonb;
    private final Type type;

    BytesBinding(Jsonb jsonb, Type type) {
        this.jsonb = jsonb;
        this.type = type;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.next();
            return null;
        }
        String path = in.path();
        InputStream bytes = in.nextValueAsBytes();
        try {
            return jsonb.fromJson(bytes, type);
        } catch (RuntimeException | StackOverflowError e) {
            throw JsonbExceptionMapping.reading(path, e);
        }
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        try {
            // As a text: a provider that writes bytes makes a question mark of half a surrogate pair.
            out.json(jsonb.toJson(value, type));
        } catch (RuntimeException | StackOverflowError e) {
            throw JsonbExceptionMapping.writing(out.path(), e);
        }
    }
}
