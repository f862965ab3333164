package br.dev.crm.json.jsonb;

import br.dev.crm.json.jsonb.shape.Shape;
import br.dev.crm.spi.LibraryFloor;
import br.dev.crm.spi.binding.TypeBinding;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The providers of JSON-B and JSON-P that are found, looked up once and through one class loader; the static methods of
 * the API look them up at each call and through the loader of whichever thread calls.
 */
final class JsonbProviders {
    static final String ADVICE = "add org.eclipse.yasson:yasson:" + LibraryVersion.YASSON.recommended()
            + " and org.eclipse.parsson:parsson:" + LibraryVersion.PARSSON.recommended() + ".";

    private final @Nullable JsonbProvider binding;
    private final @Nullable JsonProvider processing;

    private JsonbProviders(@Nullable JsonbProvider binding, @Nullable JsonProvider processing) {
        this.binding = binding;
        this.processing = processing;
    }

    /** Looks providers up; of several, Yasson, which is bound faster, and Parsson. */
    static JsonbProviders of(ClassLoader loader) {
        return new JsonbProviders(
                first(ServiceLoader.load(JsonbProvider.class, loader)),
                first(ServiceLoader.load(JsonProvider.class, loader)));
    }

    private static <P> @Nullable P first(ServiceLoader<P> services) {
        P found = null;
        Iterator<P> entries = services.iterator();
        for (int broken = 0; broken < 10; ) {
            try {
                if (!entries.hasNext()) {
                    break;
                }
                P entry = entries.next();
                if (found == null || entry.getClass().getName().startsWith("org.eclipse.")) {
                    found = entry;
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                broken++;
            }
        }
        return found;
    }

    Optional<String> unavailableReason() {
        if (binding == null || processing == null) {
            return Optional.of(
                    JsonbApi.isThere("java.util.logging.Logger", JsonbProviders.class.getClassLoader())
                            ? notFound()
                            : JsonbApi.missing(JsonbProviders.class.getClassLoader()));
        }
        return LibraryVersion.tooOld(binding.getClass()).or(() -> LibraryVersion.tooOld(processing.getClass()));
    }

    private String notFound() {
        String artifact = binding == null ? "yasson" : "parsson";
        LibraryFloor library = binding == null ? LibraryVersion.YASSON : LibraryVersion.PARSSON;
        String resolved = JsonbProviders.class.getModule().isNamed()
                ? " On the module path resolve it as well, at the start and for jlink: --add-modules org.eclipse."
                        + artifact + "."
                : "";
        return "No provider of Jakarta JSON " + (binding == null ? "Binding" : "Processing") + " is found: add "
                + library.coordinates() + ":" + library.recommended() + ". If it is there, its jar is damaged."
                + resolved;
    }

    /** Returns what should be mended although both work. */
    List<String> warnings() {
        if (binding == null
                || processing == null
                || binding.getClass().getName().startsWith("org.eclipse.yasson.")) {
            return List.of();
        }
        return LibraryVersion.vulnerable(processing.getClass()).stream().toList();
    }

    Jsonb create(JsonbConfig config) {
        if (binding == null || processing == null) {
            throw new IllegalStateException(unavailableReason().orElse(ADVICE));
        }
        return binding.create().withConfig(config).withProvider(processing).build();
    }

    /**
     * Returns the binding of a type by a Jsonb that {@link #create} has made.
     *
     * @param shape what is checked beside what Yasson checks itself; null for nothing
     */
    TypeBinding binding(Jsonb jsonb, Type type, @Nullable Shape shape) {
        Yasson yasson = Yasson.of(jsonb);
        return yasson == null ? new BytesBinding(jsonb, type) : new YassonBinding(yasson, processing(), type, shape);
    }

    /** Closes a Jsonb, whatever it throws. */
    static void close(Jsonb jsonb) {
        try {
            jsonb.close();
        } catch (Exception e) {
            // Nothing is left to be done with it.
        }
    }

    JsonProvider processing() {
        if (processing == null) {
            throw new IllegalStateException(unavailableReason().orElse(ADVICE));
        }
        return processing;
    }
}
