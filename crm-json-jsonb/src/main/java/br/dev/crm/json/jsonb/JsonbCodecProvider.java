package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.List;
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
     * Returns a reason when no provider of JSON-B or JSON-P is there, or when it is Yasson older than 3.0.4 or Parsson
     * older than 1.1.0; a version that cannot be found out counts as new.
     */
    @Override
    public Optional<String> unavailableReason() {
        try {
            return JsonbProviders.of(JsonbCodecProvider.class.getClassLoader()).unavailableReason();
        } catch (LinkageError e) {
            return Optional.of(JsonbApi.missing(JsonbCodecProvider.class.getClassLoader()));
        }
    }

    /** Returns a warning when a provider other than Yasson reads with a Parsson that has a known vulnerability. */
    @Override
    public List<String> warnings() {
        return JsonbProviders.of(JsonbCodecProvider.class.getClassLoader()).warnings();
    }

    @Override
    public JsonCodec create(CodecSettings settings) {
        return new JsonbCodec(settings, JsonbProviders.of(JsonbCodecProvider.class.getClassLoader()));
    }
}
