package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.CodecSettings;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one Jsonb of a codec. It is made when the first class asks for it: many a codec never needs one, and loading a
 * provider takes longer than reading thousands of records.
 */
final class Library {
    private final CodecSettings settings;
    private final Providers providers;
    private final AtomicReference<@Nullable Jsonb> made = new AtomicReference<>();

    Library(CodecSettings settings, Providers providers) {
        this.settings = settings;
        this.providers = providers;
    }

    /** Returns the form of a type that asks for JSON-B. */
    Form form(Type type) {
        Jsonb jsonb = jsonb();
        Yasson yasson = Yasson.of(jsonb);
        return yasson == null ? new BytesForm(jsonb, type) : new EventsForm(yasson, providers.processing(), type);
    }

    private Jsonb jsonb() {
        Jsonb jsonb = made.get();
        if (jsonb != null) {
            return jsonb;
        }
        Jsonb mine = providers.make(new JsonbConfig()
                .withAdapters(new DateAdapter(settings.writtenDates()), new DocumentAdapter(providers.processing())));
        Jsonb others = made.compareAndExchange(null, mine);
        if (others == null) {
            return mine;
        }
        close(mine);
        return others;
    }

    void close() {
        Jsonb jsonb = made.get();
        if (jsonb != null) {
            close(jsonb);
        }
    }

    private static void close(Jsonb jsonb) {
        try {
            jsonb.close();
        } catch (Exception e) {
            // Nothing is left to be done with it.
        }
    }
}
