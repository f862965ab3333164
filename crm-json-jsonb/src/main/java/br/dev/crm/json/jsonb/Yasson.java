package br.dev.crm.json.jsonb;

import jakarta.json.bind.Jsonb;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What Yasson's Jsonb can do beyond the API: read from a parser and write to a generator. Reached by name, as Yasson
 * may be replaced by another provider.
 */
final class Yasson {
    private final MethodHandle fromJson;
    private final MethodHandle toJson;

    private Yasson(MethodHandle fromJson, MethodHandle toJson) {
        this.fromJson = fromJson;
        this.toJson = toJson;
    }

    /** Returns the extended Jsonb; null if it is not Yasson's. */
    static @Nullable Yasson of(Jsonb jsonb) {
        try {
            Class<?> own = Class.forName(
                    "org.eclipse.yasson.YassonJsonb", false, jsonb.getClass().getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodType reading = MethodType.methodType(Object.class, JsonParser.class, Type.class);
            MethodType writing = MethodType.methodType(void.class, Object.class, Type.class, JsonGenerator.class);
            return own.isInstance(jsonb)
                    ? new Yasson(
                            lookup.findVirtual(own, "fromJson", reading).bindTo(jsonb),
                            lookup.findVirtual(own, "toJson", writing).bindTo(jsonb))
                    : null;
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    /** Reads the next value. */
    @Nullable
    Object read(JsonParser parser, Type type) throws Throwable {
        return (Object) fromJson.invokeExact(parser, type);
    }

    void write(Object value, Type type, JsonGenerator generator) throws Throwable {
        toJson.invokeExact(value, type, generator);
    }
}
