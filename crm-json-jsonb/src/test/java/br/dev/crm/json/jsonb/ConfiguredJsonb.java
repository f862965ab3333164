package br.dev.crm.json.jsonb;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads and writes strings by a configuration that is as unlike ours as it can be, or by another. */
final class ConfiguredJsonb {
    private final JsonCodec codec;

    private ConfiguredJsonb(JsonCodec codec) {
        this.codec = codec;
    }

    static JsonbConfig config() {
        return new JsonbConfig()
                .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
                .withDateFormat("yyyy.MM.dd", Locale.ROOT)
                .withNullValues(true)
                .withFormatting(true)
                .withEncoding("UTF-16")
                .withDeserializers(new ConfiguredJsonbModels.OpaqueDeserializer())
                .withSerializers(new ConfiguredJsonbModels.OpaqueSerializer())
                .withAdapters(new ConfiguredJsonbModels.MoneyAdapter(), new ConfiguredJsonbModels.ShapeAdapter());
    }

    static ConfiguredJsonb codec() {
        return of(config());
    }

    static ConfiguredJsonb of(JsonbConfig config) {
        return new ConfiguredJsonb(JsonbCodecs.with(config).create(CodecSettings.defaults()));
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

    String write(Object value) throws IOException {
        JsonOutput out = new JsonOutput();
        codec.bind(value.getClass()).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    JsonException writeFailure(Object value) {
        return catchThrowableOfType(JsonException.class, () -> write(value));
    }
}
