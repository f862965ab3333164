package br.dev.crm.json.gson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import com.google.gson.Gson;
import java.util.Objects;
import java.util.Optional;

/**
 * Codecs over a {@link Gson} that you have configured, in place of the one that {@link GsonCodecProvider} configures:
 * {@code builder.codec(GsonCodecs.with(gson))}. What then still holds is said in the package page.
 */
public final class GsonCodecs {
    private GsonCodecs() {}

    /**
     * Returns a provider, named {@code gson}, whose codecs bind every type but documents by this Gson: its names,
     * dates, numbers, nulls and adapters are yours.
     *
     * <p>The Gson is not changed, and may be used elsewhere and handed to several clients; each client makes a codec of
     * its own from the provider. The provider is immutable and thread-safe; adapters are called by many threads at a
     * time. To create a codec fails with an {@link IllegalStateException} when Gson is older than 2.11.0, which
     * {@code build()} of a client reports.
     *
     * @param gson not null
     * @throws NullPointerException when it is null
     */
    public static JsonCodecProvider with(Gson gson) {
        return new Provider(Objects.requireNonNull(gson, "gson"));
    }

    private static final class Provider implements JsonCodecProvider {
        private final Gson gson;

        Provider(Gson gson) {
            this.gson = gson;
        }

        @Override
        public String name() {
            return "gson";
        }

        @Override
        public Optional<String> unavailableReason() {
            return GsonVersion.unavailableReason(GsonCodecs.class.getClassLoader());
        }

        @Override
        public JsonCodec create(CodecSettings settings) {
            unavailableReason().ifPresent(reason -> {
                throw new IllegalStateException(reason);
            });
            return new ConfiguredGsonCodec(gson, settings);
        }
    }
}
