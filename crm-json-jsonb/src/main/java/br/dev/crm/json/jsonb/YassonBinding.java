package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.shape.Shape;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A type that Yasson binds, over the events of {@link JsonInput} and {@link JsonOutput}. */
final class YassonBinding implements TypeBinding {
    private final Yasson yasson;
    private final JsonProvider provider;
    private final Type type;
    private final @Nullable Shape shape;

    /** @param shape what is checked beside what Yasson checks itself; null for nothing */
    YassonBinding(Yasson yasson, JsonProvider provider, Type type, @Nullable Shape shape) {
        this.yasson = yasson;
        this.provider = provider;
        this.type = type;
        this.shape = shape;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.next();
            return null;
        }
        InputParser parser = new InputParser(in, provider, shape);
        try {
            Object value = yasson.read(parser, type);
            parser.finish();
            return value;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw JsonbExceptionMapping.reading(in.path(), e);
        }
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        try {
            yasson.write(value, type, new OutputGenerator(out));
        } catch (Throwable e) {
            throw JsonbExceptionMapping.writing(out.path(), e);
        }
    }
}
