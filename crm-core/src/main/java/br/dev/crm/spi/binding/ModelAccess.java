package br.dev.crm.spi.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.AccessibleObject;

/** Makes method handles of a model's members, as its module allows it. */
final class ModelAccess {
    private ModelAccess() {}

    /** Public members of exported packages are accessible as they are; others where the package is open. */
    static MethodHandle handle(Class<?> type, AccessibleObject member, Unreflection unreflection) {
        try {
            member.trySetAccessible();
            return unreflection.handle();
        } catch (IllegalAccessException e) {
            // The rules for models were checked, so its module lets this one in.
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Makes the handle once the member is accessible. */
    interface Unreflection {
        MethodHandle handle() throws IllegalAccessException;
    }
}
