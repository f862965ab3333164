package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads and writes strings by a Gson that is as unlike ours as it can be, or by another. */
final class ConfiguredGson {
    static final Type TITLE = new TypeToken<Optional<String>>() {}.getType();

    private final JsonCodec codec;

    private ConfiguredGson(JsonCodec codec) {
        this.codec = codec;
    }

    static GsonBuilder builder() {
        return new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .setDateFormat("dd/MM/yyyy")
                .serializeNulls()
                .setStrictness(Strictness.LENIENT)
                .serializeSpecialFloatingPointValues()
                .setPrettyPrinting()
                .registerTypeAdapter(
                        ConfiguredGsonModels.Money.class, new ConfiguredGsonModels.MoneyAdapter().nullSafe())
                .registerTypeAdapter(StringBuilder.class, new ConfiguredGsonModels.RawAdapter())
                .registerTypeAdapter(ConfiguredGsonModels.Shape.class, new ConfiguredGsonModels.ShapeAdapter())
                .registerTypeAdapter(TITLE, new ConfiguredGsonModels.TitleAdapter());
    }

    static ConfiguredGson codec() {
        return of(builder().create());
    }

    static ConfiguredGson of(Gson gson) {
        return new ConfiguredGson(GsonCodecs.with(gson).create(CodecSettings.defaults()));
    }

    JsonCodec instance() {
        return codec;
    }

    <T> T read(String json, Class<T> type) throws IOException {
        return type.cast(codec.bind(type).read(JsonInput.of(json.getBytes(StandardCharsets.UTF_8))));
    }

    JsonException readFailure(String json, Class<?> type) {
        return catchThrowableOfType(JsonException.class, () -> read(json, type));
    }

    String write(Object value, Type type) throws IOException {
        JsonOutput out = new JsonOutput();
        codec.bind(type).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    String write(Object value) throws IOException {
        return write(value, value.getClass());
    }

    JsonException writeFailure(Object value) {
        return catchThrowableOfType(JsonException.class, () -> write(value));
    }
}
