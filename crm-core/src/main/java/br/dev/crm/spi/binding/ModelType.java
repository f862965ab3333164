package br.dev.crm.spi.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type whose variables are resolved.
 *
 * @param raw the class
 * @param arguments its type arguments; empty where none are given; the component of an array
 */
record ModelType(Class<?> raw, List<ModelType> arguments) {
    static final ModelType OBJECT = new ModelType(Object.class, List.of());

    static ModelType of(Type type) {
        return of(type, Map.of());
    }

    /** Returns the type; an unknown variable is Object, a wildcard its upper bound. */
    static ModelType of(Type type, Map<TypeVariable<?>, ModelType> variables) {
        if (type instanceof Class<?> raw) {
            return new ModelType(raw, raw.isArray() ? List.of(of(raw.getComponentType(), variables)) : List.of());
        }
        if (type instanceof ParameterizedType parameterized) {
            List<ModelType> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(of(argument, variables));
            }
            return new ModelType((Class<?>) parameterized.getRawType(), List.copyOf(arguments));
        }
        if (type instanceof GenericArrayType array) {
            ModelType component = of(array.getGenericComponentType(), variables);
            return new ModelType(component.raw.arrayType(), List.of(component));
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        return type instanceof TypeVariable<?> variable ? variables.getOrDefault(variable, OBJECT) : OBJECT;
    }

    /** Returns the argument at this index; Object where none is given. */
    ModelType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : OBJECT;
    }

    /** Returns the resolved variables of the class. */
    Map<TypeVariable<?>, ModelType> variables() {
        Map<TypeVariable<?>, ModelType> resolved = new HashMap<>();
        TypeVariable<?>[] declared = raw.getTypeParameters();
        for (int i = 0; i < Math.min(declared.length, arguments.size()); i++) {
            resolved.put(declared[i], arguments.get(i));
        }
        return resolved;
    }

    /** Returns the type as the JDK describes it. */
    Type toType() {
        if (arguments.isEmpty() || raw.isArray()) {
            return raw;
        }
        Type[] types = arguments.stream().map(ModelType::toType).toArray(Type[]::new);
        return new Parameterized(raw, types);
    }

    @SuppressWarnings("ArrayRecordComponent") // a type is only handed to a provider and never compared
    private record Parameterized(Class<?> raw, Type[] types) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return types.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }
}
