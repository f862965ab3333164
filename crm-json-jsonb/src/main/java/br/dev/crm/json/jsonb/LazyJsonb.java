package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.shape.Shapes;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one Jsonb of a codec. It is created when the first class asks for it: many a codec never needs one, and loading a
 * provider takes longer than reading thousands of records.
 */
final class LazyJsonb {
    private final CodecSettings settings;
    private final JsonbProviders providers;
    private final AtomicReference<@Nullable Jsonb> created = new AtomicReference<>();

    LazyJsonb(CodecSettings settings, JsonbProviders providers) {
        this.settings = settings;
        this.providers = providers;
    }

    /**
     * Returns the binding of a type that asks for JSON-B.
     *
     * @throws JsonException when it asks for what it would not get
     */
    TypeBinding binding(Type type) throws JsonException {
        return providers.binding(jsonb(), type, Shapes.of(type));
    }

    private Jsonb jsonb() {
        Jsonb jsonb = created.get();
        if (jsonb != null) {
            return jsonb;
        }
        Jsonb mine = providers.create(new JsonbConfig()
                .withPropertyVisibilityStrategy(new FieldsAreMembers())
                .withAdapters(
                        new DateAdapter(settings.writtenDates()),
                        new DocumentAdapter(providers.processing()),
                        new TaxIdAdapters.OfCpf(),
                        new TaxIdAdapters.OfCnpj()));
        Jsonb others = created.compareAndExchange(null, mine);
        if (others == null) {
            return mine;
        }
        JsonbProviders.close(mine);
        return others;
    }

    void close() {
        Jsonb jsonb = created.get();
        if (jsonb != null) {
            JsonbProviders.close(jsonb);
        }
    }
}
