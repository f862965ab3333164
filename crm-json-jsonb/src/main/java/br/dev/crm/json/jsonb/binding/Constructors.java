package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;

/** Ways to make models and to reach their members, as handles over plain objects. */
final class Handles {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private Handles() {}

    /** Returns the canonical constructor; it takes an array of all components. */
    static MethodHandle canonical(Class<?> type) throws JsonException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        Constructor<?> canonical = constructor(type, types);
        return reached(type, canonical, () -> LOOKUP.unreflectConstructor(canonical))
                .asType(MethodType.genericMethodType(types.length))
                .asSpreader(Object[].class, types.length);
    }

    /** Returns the constructor without arguments. */
    static MethodHandle plain(Class<?> type) throws JsonException {
        Constructor<?> plain = constructor(type);
        return reached(type, plain, () -> LOOKUP.unreflectConstructor(plain))
                .asType(MethodType.methodType(Object.class));
    }

    static MethodHandle accessor(RecordComponent component) throws JsonException {
        return reached(
                        component.getDeclaringRecord(),
                        component.getAccessor(),
                        () -> LOOKUP.unreflect(component.getAccessor()))
                .asType(GETTER);
    }

    static MethodHandle getter(Field field) throws JsonException {
        return reached(field.getDeclaringClass(), field, () -> LOOKUP.unreflectGetter(field))
                .asType(GETTER);
    }

    static MethodHandle setter(Field field) throws JsonException {
        return reached(field.getDeclaringClass(), field, () -> LOOKUP.unreflectSetter(field))
                .asType(SETTER);
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            // The rules for models were kept, so it is there.
            throw new IllegalStateException(e);
        }
    }

    /** Public members of exported packages are reached as they are; others where the package is open. */
    private static MethodHandle reached(Class<?> type, AccessibleObject member, Way way) throws JsonException {
        try {
            member.trySetAccessible();
            return way.find();
        } catch (IllegalAccessException e) {
            throw new JsonException(
                    "Not a model: " + type.getName() + ": its module has to open the package " + type.getPackageName()
                            + ", or to export it and have records in it",
                    "$",
                    e);
        }
    }

    private interface Way {
        MethodHandle find() throws IllegalAccessException;
    }
}
