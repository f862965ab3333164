package br.dev.crm.json.jsonb;

import br.dev.crm.spi.binding.BindingRegistry;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import java.lang.reflect.Type;

/** The bindings of models, and a JSON-B provider for what asks for it. */
final class JsonbCodec implements JsonCodec {
    private final LazyJsonb jsonb;
    private final BindingRegistry registry;

    JsonbCodec(CodecSettings settings, JsonbProviders providers) {
        jsonb = new LazyJsonb(settings, providers);
        registry = new BindingRegistry(settings, JsonbAnnotations::isBoundByJsonb, jsonb::binding);
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        return registry.bind(type);
    }

    @Override
    public void close() {
        jsonb.close();
    }
}
