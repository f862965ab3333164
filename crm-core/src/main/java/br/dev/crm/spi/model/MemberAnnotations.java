package br.dev.crm.spi.model;

import br.dev.crm.json.JsonAsText;
import br.dev.crm.json.JsonIgnored;
import br.dev.crm.json.JsonName;
import br.dev.crm.json.JsonUnknown;
import br.dev.crm.json.JsonWriteNull;
import br.dev.crm.spi.json.JsonException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of {@link br.dev.crm.json} say of a member of a model. Immutable.
 *
 * @param name in JSON
 * @param ignored whether it is neither written nor read
 * @param asText whether it is a number that is a text in JSON
 * @param nullWritten whether it is written even when it is null
 */
public record MemberAnnotations(String name, boolean ignored, boolean asText, boolean nullWritten) {
    private static final Set<Class<? extends Annotation>> ALL =
            Set.of(JsonName.class, JsonIgnored.class, JsonAsText.class, JsonWriteNull.class, JsonUnknown.class);

    private static final Set<Class<?>> NUMBERS = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class);

    /** Returns what they say of a field; those of a component of a record are on its field. */
    public static MemberAnnotations of(Field field) {
        JsonName name = field.getAnnotation(JsonName.class);
        return new MemberAnnotations(
                name == null ? field.getName() : name.value(),
                field.isAnnotationPresent(JsonIgnored.class),
                field.isAnnotationPresent(JsonAsText.class),
                field.isAnnotationPresent(JsonWriteNull.class));
    }

    /**
     * Returns the first of them on a member or constant, such as {@code @JsonName on Bakery.segment}; null for none.
     */
    static @Nullable String first(Field field) {
        for (Annotation annotation : field.getDeclaredAnnotations()) {
            if (ALL.contains(annotation.annotationType())) {
                return described(annotation.annotationType()) + " on "
                        + field.getDeclaringClass().getSimpleName() + "." + field.getName();
            }
        }
        return null;
    }

    /**
     * Returns what is wrong with those of a member, and what to do; null for nothing.
     *
     * @param field not static
     */
    static @Nullable String violation(Field field) {
        List<String> present = present(field);
        MemberAnnotations said = of(field);
        if (said.name.isEmpty()) {
            return "the name of @JsonName is empty; give one";
        }
        if (said.ignored && present.size() > 1) {
            return "@JsonIgnored stands beside other annotations, " + present + "; remove it, or them";
        }
        if (said.asText && !NUMBERS.contains(field.getType())) {
            return "@JsonAsText is for numbers; remove it";
        }
        if (said.nullWritten && field.getType().isPrimitive()) {
            return "@JsonWriteNull stands on a primitive, which is never null; remove it";
        }
        return present.contains(described(JsonUnknown.class))
                ? "@JsonUnknown is for constants of enums; remove it"
                : null;
    }

    private static List<String> present(AnnotatedElement element) {
        List<String> present = new ArrayList<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (ALL.contains(annotation.annotationType())) {
                present.add(described(annotation.annotationType()));
            }
        }
        return present;
    }

    private static String described(Class<? extends Annotation> type) {
        return "@" + type.getSimpleName();
    }

    /**
     * Refuses a class that a JSON library binds, by annotations of its own, and that has one of these as well: the
     * library would not obey it.
     *
     * @throws JsonException when there is one
     */
    public static void refuseBeside(Class<?> type) throws JsonException {
        for (Class<?> c = type; c != null && !c.getName().startsWith("java."); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                String found = first(field);
                if (found != null) {
                    throw ModelRules.refused(
                            "",
                            type.getName(),
                            found
                                    + " stands in a class that a JSON library binds, for it has annotations of that library,"
                                    + " which does not know it; use those of br.dev.crm.json alone");
                }
            }
        }
    }
}
