package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ModelRules;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Type;

/** Binds by Jackson, over bytes that the core checks in both directions. */
final class JacksonCodec implements JsonCodec {
    private final ModelRules rules = new ModelRules(element -> false).withAccessBy(ObjectMapper.class.getModule());
    private final ObjectMapper mapper;

    JacksonCodec(CodecSettings settings) {
        mapper = ContractModule.mapper(rules, settings);
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        rules.check(type);
        return new Binding<>(mapper, mapper.readerFor(mapper.constructType(type)));
    }

    private record Binding<T>(ObjectMapper mapper, ObjectReader reader) implements JsonBinding<T> {
        @Override
        public T read(JsonInput input) throws IOException {
            ValueBytes value = ValueBytes.next(input);
            JsonParser parser = mapper.createParser(value.bytes());
            try {
                return reader.withAttribute(ValueBytes.class, value).readValue(parser);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw Failures.reading(value.path(), e, value.at(parser));
            }
        }

        @Override
        public void write(T value, JsonOutput out) throws IOException {
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
}
