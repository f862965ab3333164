package br.dev.crm.examples.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** Makes a record once all of it was read; Jackson makes it earlier, and has no use for what comes twice. */
final class RecordDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {
    private final BeanDescription record;
    private final Map<String, AnnotatedParameter> components = new HashMap<>();
    private JsonDeserializer<?>[] deserializers = {};

    RecordDeserializer(BeanDescription record) {
        this.record = record;
        for (BeanPropertyDefinition property : record.findProperties()) {
            // Nothing is put for what is no component.
            components.computeIfAbsent(property.getName(), name -> property.getConstructorParameter());
        }
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        deserializers = new JsonDeserializer<?>[components.size()];
        for (AnnotatedParameter component : components.values()) {
            deserializers[component.getIndex()] = context.findContextualValueDeserializer(component.getType(), null);
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(record.getType(), parser);
        }
        Object[] values = new Object[deserializers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = deserializers[i].getAbsentValue(context);
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken first = parser.nextToken();
            AnnotatedParameter component = components.get(name);
            if (component == null) {
                parser.skipChildren();
                continue;
            }
            JsonDeserializer<?> deserializer = deserializers[component.getIndex()];
            try {
                values[component.getIndex()] = first == JsonToken.VALUE_NULL
                        ? deserializer.getNullValue(context)
                        : deserializer.deserialize(parser, context);
            } catch (IOException e) {
                throw JsonMappingException.wrapWithPath(e, record.getBeanClass(), name);
            }
        }
        try {
            return record.getBeanClass().getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw JsonMappingException.from(parser, "", e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }
}
