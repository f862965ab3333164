package br.dev.crm.json.jsonb;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes strings with one codec for all tests. */
final class JsonbTestCodec {
    static final JsonCodec CODEC = new JsonbCodecProvider().create(CodecSettings.defaults());

    private JsonbTestCodec() {}

    static <T> T read(String json, Class<T> type) throws IOException {
        return CODEC.<T>bind(type).read(JsonInput.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonException readFailure(String json, Class<?> type) {
        return catchThrowableOfType(JsonException.class, () -> read(json, type));
    }

    static String write(Object value) throws IOException {
        JsonOutput out = new JsonOutput();
        CODEC.bind(value.getClass()).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    static JsonException writeFailure(Object value) {
        return catchThrowableOfType(JsonException.class, () -> write(value));
    }
}
