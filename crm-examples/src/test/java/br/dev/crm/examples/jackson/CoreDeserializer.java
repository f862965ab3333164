package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonBinding;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.Array;

/** Hands a value to the core, from its first byte on: Jackson has passed its first token by then. */
final class CoreDeserializer extends JsonDeserializer<Object> {
    private final JsonBinding<?> binding;
    private final Object absent;

    CoreDeserializer(JsonBinding<?> binding, Class<?> type) {
        this.binding = binding;
        this.absent = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws JsonMappingException {
        try {
            Object value = binding.read(((ValueBytes) context.getAttribute(ValueBytes.class)).at(parser));
            parser.skipChildren();
            return value;
        } catch (IOException e) {
            throw JsonMappingException.from(parser, "", e);
        }
    }

    /** Primitives refuse null; the core says so. */
    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
        return deserialize(context.getParser(), context);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return absent;
    }
}
