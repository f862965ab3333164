package br.dev.crm.spi.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds generic classes that contain themselves with ever larger type arguments, such as {@code A<T>} with a member of
 * type {@code A<List<T>>}: no library comes to an end with them.
 *
 * <p>Each argument of a generic type leads from the variables in it to the parameter that it is given for; it makes
 * them larger unless it is the variable alone. Types grow without end exactly when a circle of such steps has one that
 * makes them larger.
 */
final class TypeGrowth {
    private final Map<TypeVariable<?>, Set<TypeVariable<?>>> steps = new HashMap<>();
    private final List<Larger> larger = new ArrayList<>();

    /** Adds a type that a class declares, by its parent or by a member. */
    void add(Type declared, Class<?> owner, String member) {
        if (declared instanceof ParameterizedType type) {
            TypeVariable<?>[] parameters = ((Class<?>) type.getRawType()).getTypeParameters();
            Type[] arguments = type.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                Type argument = bound(arguments[i]);
                for (TypeVariable<?> variable : variables(argument)) {
                    steps.computeIfAbsent(variable, key -> new HashSet<>()).add(parameters[i]);
                    if (variable != argument) {
                        larger.add(new Larger(variable, parameters[i], owner, member));
                    }
                }
                add(argument, owner, member);
            }
        } else if (declared instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), owner, member);
        }
    }

    /** Returns a step by which types grow without end; null for none. */
    @Nullable
    Larger endless() {
        for (Larger step : larger) {
            if (reaches(step.to(), step.from())) {
                return step;
            }
        }
        return null;
    }

    private boolean reaches(TypeVariable<?> from, TypeVariable<?> to) {
        Set<TypeVariable<?>> seen = new HashSet<>();
        Deque<TypeVariable<?>> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            TypeVariable<?> next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(steps.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static Type bound(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    }

    private static Set<TypeVariable<?>> variables(Type type) {
        Set<TypeVariable<?>> found = new HashSet<>();
        if (type instanceof TypeVariable<?> variable) {
            found.add(variable);
        } else if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                found.addAll(variables(bound(argument)));
            }
        } else if (type instanceof GenericArrayType array) {
            found.addAll(variables(array.getGenericComponentType()));
        }
        return found;
    }

    /**
     * A step that makes types larger.
     *
     * @param from the variable
     * @param to the parameter that is given a type with the variable in it
     * @param owner the class that declares the step
     * @param member where, such as {@code Customer.address}
     */
    record Larger(TypeVariable<?> from, TypeVariable<?> to, Class<?> owner, String member) {}
}
