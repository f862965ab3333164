package br.dev.crm.spi.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;

/** The members of models, as method handles over plain objects. */
final class Accessors {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private Accessors() {}

    /** Returns the field behind a component, which has its annotations. */
    static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    static MethodHandle component(RecordComponent component) {
        return ModelAccess.handle(
                        component.getDeclaringRecord(),
                        component.getAccessor(),
                        () -> LOOKUP.unreflect(component.getAccessor()))
                .asType(GETTER);
    }

    static MethodHandle getter(Field field) {
        return ModelAccess.handle(field.getDeclaringClass(), field, () -> LOOKUP.unreflectGetter(field))
                .asType(GETTER);
    }

    static MethodHandle setter(Field field) {
        return ModelAccess.handle(field.getDeclaringClass(), field, () -> LOOKUP.unreflectSetter(field))
                .asType(SETTER);
    }
}
