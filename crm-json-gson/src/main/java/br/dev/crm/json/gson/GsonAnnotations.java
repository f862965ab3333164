package br.dev.crm.json.gson;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Which classes ask for Gson by an annotation of it, or by being its own. */
final class GsonAnnotations {
    private static final String ANNOTATIONS = "com.google.gson.annotations.";

    private GsonAnnotations() {}

    /** Returns whether the class is bound by Gson. */
    static boolean isBoundByGson(AnnotatedElement element) {
        if (!(element instanceof Class<?> type) || type.isPrimitive() || type.isArray()) {
            return false;
        }
        if (type.getName().startsWith("com.google.gson.")) {
            return true;
        }
        for (Class<?> c = type; c != null && !c.getName().startsWith("java."); c = c.getSuperclass()) {
            if (isAnnotated(c)) {
                return true;
            }
            for (Field field : c.getDeclaredFields()) {
                if (isAnnotated(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether the class is an enum whose constants Gson only names. */
    static boolean isNamedEnum(Class<?> type) {
        return Enum.class.isAssignableFrom(type) && type != Enum.class && !hasAdapter(type);
    }

    /** Returns whether an adapter of the user's own binds this class or field, whatever it is. */
    static boolean hasAdapter(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonAdapter.class)
                || (element instanceof Class<?> type && type.getName().startsWith("com.google.gson."));
    }

    /** Returns the name that Gson gives a field. */
    static String name(Field field) {
        SerializedName given = field.getAnnotation(SerializedName.class);
        return given == null ? field.getName() : given.value();
    }

    /** Returns the names that Gson gives a constant, that which is written first. */
    static List<String> names(Enum<?> constant) {
        try {
            SerializedName given =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(SerializedName.class);
            if (given == null) {
                return List.of(constant.name());
            }
            List<String> names = new ArrayList<>(List.of(given.value()));
            names.addAll(List.of(given.alternate()));
            return names;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().startsWith(ANNOTATIONS)) {
                return true;
            }
        }
        return false;
    }
}
