package br.dev.crm.json.jsonb;

import jakarta.json.bind.annotation.JsonbAnnotation;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;

/** Which classes ask for JSON-B by an annotation of it, or by being its own. */
final class JsonbAnnotations {
    private JsonbAnnotations() {}

    /** Returns whether the class is bound by a JSON-B provider, so that the rules for models do not apply. */
    static boolean isBoundByJsonb(AnnotatedElement element) {
        if (!(element instanceof Class<?> type) || type.isPrimitive() || type.isArray()) {
            return false;
        }
        if (type.getName().startsWith("jakarta.json.")) {
            return true;
        }
        for (Class<?> c = type; c != null && !c.getName().startsWith("java."); c = c.getSuperclass()) {
            if (isAnnotated(c)) {
                return true;
            }
        }
        return isAnyAnnotated(type.getInterfaces());
    }

    private static boolean isAnnotated(Class<?> type) {
        Package home = type.getPackage();
        return isAnyOfJsonb(type.getDeclaredAnnotations())
                || (home != null && isAnyOfJsonb(home.getDeclaredAnnotations()))
                || isAnyAnnotated(type.getDeclaredFields())
                || isAnyExecutableAnnotated(type.getDeclaredMethods())
                || isAnyExecutableAnnotated(type.getDeclaredConstructors());
    }

    private static boolean isAnyExecutableAnnotated(Executable[] members) {
        for (Executable member : members) {
            if (isAnyOfJsonb(member.getDeclaredAnnotations()) || isAnyAnnotated(member.getParameters())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyAnnotated(AnnotatedElement[] elements) {
        for (AnnotatedElement element : elements) {
            if (isAnyOfJsonb(element.getDeclaredAnnotations())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyOfJsonb(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().isAnnotationPresent(JsonbAnnotation.class)) {
                return true;
            }
        }
        return false;
    }
}
