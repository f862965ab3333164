package br.dev.crm.internal.json;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.Recycler;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bindings of a client's types, each prepared once. Thread-safe. */
public final class BindingCache {
    private final JsonCodec codec;
    private final Map<Type, JsonBinding<Object>> byType = new ConcurrentHashMap<>();
    private final Recycler<JsonOutput> outputs;

    /**
     * Makes the bindings of a codec.
     *
     * @param own bindings of types that are not the codec's to bind
     * @param recycledOutputs how many outputs are kept to be used again
     * @param limits of what is read, and so of what is written
     */
    public BindingCache(JsonCodec codec, Map<Type, JsonBinding<?>> own, int recycledOutputs, JsonLimits limits) {
        this.codec = codec;
        this.outputs = new Recycler<>(() -> new JsonOutput(limits), recycledOutputs);
        own.forEach((type, binding) -> byType.put(type, ofAnyType(binding)));
    }

    @SuppressWarnings("unchecked") // whoever asks for the binding of a type reads and writes values of that type only
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
     * Returns the value as JSON, written as one of its own class; a map or collection as what it is, for of its class,
     * such as that of {@code Map.of}, no codec knows how to make one.
     *
     * @throws JsonException when it cannot be written
     * @throws IOException when an adapter of the user throws it
     */
    public byte[] write(Object value) throws IOException {
        JsonBinding<Object> binding = of(isContainer(value) ? Object.class : value.getClass());
        JsonOutput out = outputs.obtain();
        try {
            binding.write(value, out);
            return out.toByteArray();
        } finally {
            out.clear();
            outputs.recycle(out);
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?>;
    }
}
