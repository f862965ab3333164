package br.dev.crm.internal.pipeline;

import br.dev.crm.Document;
import br.dev.crm.WebhookEvent;
import br.dev.crm.spi.Idle;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonCodec;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bindings of a client's types, each prepared once; those of documents and events are the core's own. Thread-safe.
 */
public final class Bindings {
    private final JsonCodec codec;
    private final Map<Type, JsonBinding<Object>> byType = new ConcurrentHashMap<>();
    private final Idle<JsonOutput> outputs = new Idle<>(JsonOutput::new);

    /** Makes the bindings of a codec. */
    public Bindings(JsonCodec codec) {
        this.codec = codec;
        byType.put(Document.class, ofAnyType(Document.binding()));
        byType.put(WebhookEvent.class, ofAnyType(WebhookEvent.binding()));
    }

    // Whoever asks for the binding of a type reads and writes values of that type only.
    @SuppressWarnings("unchecked")
    private static JsonBinding<Object> ofAnyType(JsonBinding<?> binding) {
        return (JsonBinding<Object>) binding;
    }

    /**
     * Returns the binding of a type.
     *
     * @throws JsonException when the type breaks the rules for models
     */
    public JsonBinding<Object> of(Type type) throws JsonException {
        JsonBinding<Object> known = byType.get(type);
        if (known != null) {
            return known;
        }
        JsonBinding<Object> made = codec.bind(type);
        byType.put(type, made);
        return made;
    }

    /**
     * Returns the value as JSON, written as one of its own class.
     *
     * @throws JsonException when it cannot be written
     * @throws IOException when an adapter of the user throws it
     */
    public byte[] write(Object value) throws IOException {
        JsonBinding<Object> binding = of(value.getClass());
        JsonOutput out = outputs.take();
        try {
            binding.write(value, out);
            return out.toByteArray();
        } finally {
            out.clear();
            outputs.giveBack(out);
        }
    }
}
