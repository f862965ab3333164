package br.dev.crm.json.jsonb;

import br.dev.crm.document.Document;
import br.dev.crm.spi.binding.BoundType;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.lang.reflect.Type;

/**
 * A Jsonb by a user's configuration, to which only documents were added. The rules for models are not applied: the
 * provider knows what it binds.
 */
final class ConfiguredJsonbCodec implements JsonCodec {
    private final JsonbProviders providers;
    private final Jsonb jsonb;

    /** Makes the codec; the configuration is changed. */
    ConfiguredJsonbCodec(JsonbConfig config, JsonbProviders providers) {
        this.providers = providers;
        addFirst(config, new DocumentAdapter(providers.processing()));
        this.jsonb = providers.create(config.withEncoding("UTF-8"));
    }

    /** Of two adapters of one type Yasson takes the first. */
    private static void addFirst(JsonbConfig config, JsonbAdapter<?, ?> adapter) {
        JsonbAdapter<?, ?>[] users =
                (JsonbAdapter<?, ?>[]) config.getProperty(JsonbConfig.ADAPTERS).orElse(new JsonbAdapter<?, ?>[0]);
        config.setProperty(JsonbConfig.ADAPTERS, new JsonbAdapter<?, ?>[] {adapter});
        config.withAdapters(users);
    }

    @SuppressWarnings("unchecked") // the caller asserts that the type is T
    @Override
    public <T> JsonBinding<T> bind(Type type) {
        return type == Document.class
                ? (JsonBinding<T>) Document.binding()
                : BoundType.of(providers.binding(jsonb, type, null));
    }

    @Override
    public void close() {
        JsonbProviders.close(jsonb);
    }
}
