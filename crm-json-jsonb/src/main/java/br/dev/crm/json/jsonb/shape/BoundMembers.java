package br.dev.crm.json.jsonb.shape;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a class that a JSON-B provider reads, as the annotations and names say. */
final class BoundMembers {
    private static final List<Class<? extends Annotation>> OWN_FORM = List.of(
            JsonbTypeAdapter.class,
            JsonbTypeDeserializer.class,
            JsonbNumberFormat.class,
            JsonbDateFormat.class,
            JsonbTransient.class);

    private BoundMembers() {}

    /**
     * A member.
     *
     * @param name its name in the JSON that is read
     * @param type its declared type
     * @param annotated what may carry its annotations: field, getter, setter or parameter
     * @param owner the class that declares it
     */
    record Member(String name, Type type, List<AnnotatedElement> annotated, Class<?> owner) {

        /** Returns whether an annotation says how the value is read, so that its type does not. */
        boolean hasOwnForm() {
            return OWN_FORM.stream().anyMatch(this::has);
        }

        boolean has(Class<? extends Annotation> annotation) {
            return annotated.stream().anyMatch(element -> element.isAnnotationPresent(annotation))
                    || (annotation != JsonbTransient.class && isOnClass(annotation));
        }

        private boolean isOnClass(Class<? extends Annotation> annotation) {
            return owner.isAnnotationPresent(annotation)
                    || (owner.getPackage() != null && owner.getPackage().isAnnotationPresent(annotation));
        }
    }

    /** Returns whether the class is made of members, and not by an adapter or by the provider itself. */
    static boolean isModel(Class<?> type) {
        return !type.isPrimitive()
                && !type.isEnum()
                && !type.isArray()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("jakarta.json.")
                && !type.getName().startsWith("br.dev.crm.document.")
                && !isAdapted(type);
    }

    /** Returns whether values of the class are read by an adapter or deserializer. */
    static boolean isAdapted(Class<?> type) {
        return type.isAnnotationPresent(JsonbTypeAdapter.class)
                || type.isAnnotationPresent(JsonbTypeDeserializer.class);
    }

    static List<Member> of(Class<?> type) {
        List<Member> members = new ArrayList<>();
        for (Class<?> c = type; c != null && isModel(c); c = c.getSuperclass()) {
            addFields(c, members);
            Stream.concat(Stream.of(c.getDeclaredConstructors()), Stream.of(c.getDeclaredMethods()))
                    .filter(made -> made.isAnnotationPresent(JsonbCreator.class))
                    .forEach(creator -> addParameters(creator, members));
        }
        return members;
    }

    private static void addFields(Class<?> type, List<Member> members) {
        Map<String, List<Method>> accessors = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            String property = property(method, type);
            if (property != null) {
                accessors.computeIfAbsent(property, key -> new ArrayList<>()).add(method);
            }
        }
        Set<String> fields = new HashSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                fields.add(field.getName());
                List<AnnotatedElement> annotated = new ArrayList<>(List.of(field));
                annotated.addAll(accessors.getOrDefault(field.getName(), List.of()));
                members.add(member(field.getName(), field.getGenericType(), annotated, type));
            }
        }
        accessors.forEach((property, methods) -> {
            for (Method method : methods) {
                if (!fields.contains(property) && method.getParameterCount() == 1) {
                    members.add(member(property, method.getGenericParameterTypes()[0], List.copyOf(methods), type));
                }
            }
        });
    }

    private static void addParameters(Executable creator, List<Member> members) {
        Type[] types = creator.getGenericParameterTypes();
        Parameter[] parameters = creator.getParameters();
        for (int i = 0; i < parameters.length && types.length == parameters.length; i++) {
            members.add(member(parameters[i].getName(), types[i], List.of(parameters[i]), creator.getDeclaringClass()));
        }
    }

    private static Member member(String name, Type type, List<AnnotatedElement> annotated, Class<?> owner) {
        String given = name;
        for (AnnotatedElement element : annotated) {
            JsonbProperty property = element.getAnnotation(JsonbProperty.class);
            // That of a getter is for writing alone.
            boolean reads = !(element instanceof Method method) || method.getParameterCount() == 1;
            if (property != null && !property.value().isEmpty() && (reads || owner.isRecord())) {
                given = property.value();
            }
        }
        return new Member(given, type, annotated, owner);
    }

    /** Returns the property whose getter or setter this is; null for none. */
    private static @Nullable String property(Method method, Class<?> type) {
        String name = method.getName();
        int parameters = method.getParameterCount();
        if (type.isRecord()) {
            return parameters == 0 ? name : null;
        }
        if (parameters == 1 && name.startsWith("set")) {
            return decapitalized(name.substring(3));
        }
        if (parameters == 0 && name.startsWith("get")) {
            return decapitalized(name.substring(3));
        }
        return parameters == 0 && name.startsWith("is") ? decapitalized(name.substring(2)) : null;
    }

    private static @Nullable String decapitalized(String name) {
        return name.isEmpty() ? null : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
