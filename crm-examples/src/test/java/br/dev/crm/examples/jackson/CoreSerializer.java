package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Has the core write a value, and puts its text where Jackson stands. */
final class CoreSerializer<T> extends JsonSerializer<T> {
    private final JsonBinding<T> binding;

    CoreSerializer(JsonBinding<T> binding) {
        this.binding = binding;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        JsonOutput out = (JsonOutput) provider.getAttribute(JsonOutput.class);
        out.clear();
        try {
            binding.write(value, out);
        } catch (JsonException e) {
            throw JsonMappingException.from(generator, "", e);
        }
        generator.writeRawValue(new String(out.toByteArray(), StandardCharsets.UTF_8));
    }
}
