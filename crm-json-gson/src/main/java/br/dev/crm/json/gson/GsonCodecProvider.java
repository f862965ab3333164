package br.dev.crm.json.gson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.Optional;

/** Makes codecs that bind JSON by Gson; named {@code gson}, preferred to the other codec of this project. */
public final class GsonCodecProvider implements JsonCodecProvider {

    /** Makes the provider; {@link java.util.ServiceLoader} calls it. */
    public GsonCodecProvider() {}

    /** Returns {@code gson}. */
    @Override
    public String name() {
        return "gson";
    }

    /** Returns 50. */
    @Override
    public int priority() {
        return 50;
    }

    /**
     * Returns a reason when Gson is not there or older than 2.11.0; a version that cannot be found out counts as new.
     */
    @Override
    public Optional<String> unavailableReason() {
        return GsonVersion.unavailableReason(GsonCodecProvider.class.getClassLoader());
    }

    @Override
    public JsonCodec create(CodecSettings settings) {
        return new GsonCodec(settings);
    }
}
