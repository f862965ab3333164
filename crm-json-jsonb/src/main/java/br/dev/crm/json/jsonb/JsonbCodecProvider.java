package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.Optional;

/** Makes codecs that bind JSON by Jakarta JSON Binding; named {@code jsonb}. */
public final class JsonbCodecProvider implements JsonCodecProvider {

    /** Makes the provider; {@link java.util.ServiceLoader} calls it. */
    public JsonbCodecProvider() {}

    /** Returns {@code jsonb}. */
    @Override
    public String name() {
        return "jsonb";
    }

    /** Returns 10. */
    @Override
    public int priority() {
        return 10;
    }

    /**
     * Returns a reason when no provider of JSON-B or JSON-P is there, or when it is Yasson older than 3.0.5 or Parsson
     * older than 1.1.9; a version that cannot be found out counts as new.
     */
    @Override
    public Optional<String> unavailableReason() {
        try {
            return JsonbProviders.of(JsonbCodecProvider.class.getClassLoader()).unavailableReason();
        } catch (LinkageError e) {
            return Optional.of("The API of Jakarta JSON Binding is missing: " + JsonbProviders.ADVICE);
        }
    }

    @Override
    public JsonCodec create(CodecSettings settings) {
        return new JsonbCodec(settings, JsonbProviders.of(JsonbCodecProvider.class.getClassLoader()));
    }
}
