package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads and writes strings with one codec for all tests. */
final class GsonTestCodec {
    static final JsonCodec CODEC = new GsonCodecProvider().create(CodecSettings.defaults());

    private GsonTestCodec() {}

    static <T> T read(String json, Class<T> type) throws IOException {
        return read(json, TypeToken.get(type));
    }

    static <T> T read(String json, TypeToken<T> type) throws IOException {
        return CODEC.<T>bind(type.getType()).read(JsonInput.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonException readFailure(String json, Type type) {
        return catchThrowableOfType(JsonException.class, () -> read(json, TypeToken.get(type)));
    }

    static String write(Object value, Type type) throws IOException {
        JsonOutput out = new JsonOutput();
        CODEC.bind(type).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    static JsonException writeFailure(Object value, Type type) {
        return catchThrowableOfType(JsonException.class, () -> write(value, type));
    }
}
