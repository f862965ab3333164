package br.dev.crm.examples.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which classes ask for Jackson by an annotation of it, and what their members are. */
@SuppressWarnings("serial") // nothing of it is ever serialised
final class JacksonAnnotations extends JacksonAnnotationIntrospector {
    private static final String JACKSON = "com.fasterxml.jackson.";

    static boolean isBoundByJackson(AnnotatedElement element) {
        if (!(element instanceof Class<?> type) || type.isPrimitive() || type.isArray()) {
            return false;
        }
        if (type.getName().startsWith(JACKSON)) {
            return true;
        }
        return Stream.<Class<?>>iterate(type, c -> c != null && !c.getName().startsWith("java."), Class::getSuperclass)
                .flatMap(JacksonAnnotations::elements)
                .flatMap(each -> Arrays.stream(each.getDeclaredAnnotations()))
                .anyMatch(each -> each.annotationType().getName().startsWith(JACKSON));
    }

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Stream.of(type.getDeclaredFields()),
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredConstructors()))
                .flatMap(each -> each);
    }

    /** A class, or a record, is made of its fields, private ones as well. */
    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
        return checker.with(Visibility.NONE).withFieldVisibility(Visibility.ANY);
    }
}
