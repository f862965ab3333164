package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import jakarta.json.bind.JsonbConfig;
import java.util.Objects;
import java.util.Optional;

/**
 * Codecs over a {@link JsonbConfig} of yours: {@code builder.codec(JsonbCodecs.with(config))}. A JSON-B provider then
 * binds every type but documents, with or without annotations. What still holds is said in the package page.
 *
 * <p>It is the configuration that is handed over, and no {@code Jsonb}: a {@code Jsonb} that exists already can no
 * longer be told how documents are bound, and would be yours to close, after the last client. What a codec makes from
 * the configuration it closes itself.
 */
public final class JsonbCodecs {
    private JsonbCodecs() {}

    /**
     * Returns a provider, named {@code jsonb}, whose codecs bind by this configuration: its names, dates, numbers,
     * nulls and adapters are yours. Its encoding is not in use: JSON is UTF-8 here.
     *
     * <p>The configuration is copied at once and not changed; later changes of it have no effect. The provider may be
     * handed to several clients; each makes a codec with a {@code Jsonb} of its own and closes it. The provider is
     * immutable and thread-safe; the adapters in the configuration are shared, called by many threads at a time, and
     * never closed. To create a codec fails with an {@link IllegalStateException} when no provider of JSON-B or JSON-P
     * is there or it is too old, and with a {@link jakarta.json.bind.JsonbException} when that provider refuses the
     * configuration; {@code build()} of a client reports both.
     *
     * @param config not null
     * @throws NullPointerException when it is null
     */
    public static JsonCodecProvider with(JsonbConfig config) {
        return new Provider(copy(Objects.requireNonNull(config, "config")));
    }

    private static JsonbConfig copy(JsonbConfig config) {
        JsonbConfig copy = new JsonbConfig();
        config.getAsMap().forEach(copy::setProperty);
        return copy;
    }

    private static final class Provider implements JsonCodecProvider {
        private final JsonbConfig config;

        Provider(JsonbConfig config) {
            this.config = config;
        }

        @Override
        public String name() {
            return "jsonb";
        }

        @Override
        public Optional<String> unavailableReason() {
            return providers().unavailableReason();
        }

        @Override
        public JsonCodec create(CodecSettings settings) {
            JsonbProviders providers = providers();
            providers.unavailableReason().ifPresent(reason -> {
                throw new IllegalStateException(reason);
            });
            return new ConfiguredJsonbCodec(copy(config), providers);
        }

        private static JsonbProviders providers() {
            return JsonbProviders.of(JsonbCodecs.class.getClassLoader());
        }
    }
}
