package br.dev.crm.spi.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;

/** The constructors of models, as method handles over plain objects. */
final class Constructors {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Constructors() {}

    /** Returns the canonical constructor; it takes an array of all components. */
    static MethodHandle canonical(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        Constructor<?> canonical = constructor(type, types);
        return ModelAccess.handle(type, canonical, () -> LOOKUP.unreflectConstructor(canonical))
                // The handle of a constructor with an ellipsis would collect what it is given into another array.
                .asFixedArity()
                .asType(MethodType.genericMethodType(types.length))
                .asSpreader(Object[].class, types.length);
    }

    /** Returns the constructor without arguments. */
    static MethodHandle withoutArguments(Class<?> type) {
        Constructor<?> found = constructor(type);
        return ModelAccess.handle(type, found, () -> LOOKUP.unreflectConstructor(found))
                .asType(MethodType.methodType(Object.class));
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            // The rules for models were checked, so it is there.
            throw new IllegalStateException(e);
        }
    }
}
