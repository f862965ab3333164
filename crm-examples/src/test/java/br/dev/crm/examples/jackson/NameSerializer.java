package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** The keys of maps are texts; Jackson makes texts of others. */
final class NameSerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object key, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (!(key instanceof String name)) {
            throw JsonMappingException.from(generator, "", new JsonException("The keys must be texts", "$", null));
        }
        generator.writeFieldName(name);
    }
}
