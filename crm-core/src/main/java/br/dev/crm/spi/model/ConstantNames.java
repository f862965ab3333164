package br.dev.crm.spi.model;

import br.dev.crm.json.JsonName;
import br.dev.crm.json.JsonUnknown;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the annotations of {@link br.dev.crm.json} say of the constants of an enum. */
final class ConstantNames {
    private ConstantNames() {}

    /** Returns the name of a constant in JSON. */
    static String of(Enum<?> constant) {
        JsonName given = field(constant).getAnnotation(JsonName.class);
        return given == null ? constant.name() : given.value();
    }

    /** Returns the constant that stands for unknown texts; null for none. */
    static @Nullable Enum<?> unknown(Class<?> type) {
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            if (field(constant).isAnnotationPresent(JsonUnknown.class)) {
                return constant;
            }
        }
        return null;
    }

    /** Returns whether the constant is written: one that stands for unknown texts needs a name of its own for that. */
    static boolean isWritten(Enum<?> constant) {
        Field field = field(constant);
        return !field.isAnnotationPresent(JsonUnknown.class) || field.isAnnotationPresent(JsonName.class);
    }

    /** Returns what is wrong with the annotations of an enum, and what to do; null for nothing. */
    static @Nullable String violation(Class<?> type) {
        Set<String> names = new HashSet<>();
        int unknown = 0;
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            String name = of(constant);
            if (name.isEmpty()) {
                return "the name of @JsonName on " + constant.name() + " is empty; give one";
            }
            if (!names.add(name)) {
                return "two of its constants have the name " + name + "; give one of them another @JsonName";
            }
            unknown += field(constant).isAnnotationPresent(JsonUnknown.class) ? 1 : 0;
        }
        return unknown > 1 ? "two of its constants have @JsonUnknown; remove one" : null;
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
