package br.dev.crm.examples.jackson;

import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** A class that Jackson binds, over bytes that the core checks in both directions. */
record JacksonBinding(ObjectMapper mapper, ObjectReader reader) implements TypeBinding {

    @Override
    public Object read(JsonInput input) throws IOException {
        ValueBytes value = ValueBytes.next(input);
        JsonParser parser = mapper.createParser(value.bytes());
        try {
            return reader.withAttribute(ValueBytes.class, value).readValue(parser);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Failures.reading(value.path(), e, value.at(parser));
        }
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        try {
            // By the class of the value and not by the type: a subclass has members of its own.
            out.valueAsBytes(stream -> mapper.writer()
                    .withAttribute(JsonOutput.class, new JsonOutput())
                    .writeValue(stream, value));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Failures.writing(out.path(), e);
        }
    }
}
