package br.dev.crm.json.gson;

import com.google.gson.stream.JsonReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** The limit of nesting that readers have since Gson 2.12: 255, unless they are told otherwise. */
final class NestingLimit {
    /** Null before 2.12, where readers have no limit. */
    private static final @Nullable MethodHandle SETTER = setter();

    private NestingLimit() {}

    private static @Nullable MethodHandle setter() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(JsonReader.class, "setNestingLimit", MethodType.methodType(void.class, int.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    /** Takes the limit from a reader: the depth of what it reads has been checked already. */
    static void lift(JsonReader reader) {
        MethodHandle setter = SETTER;
        if (setter == null) {
            return;
        }
        try {
            setter.invokeExact(reader, Integer.MAX_VALUE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setNestingLimit declares no exception", e);
        }
    }
}
