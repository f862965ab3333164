package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.json.JsonException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AccessibleObject;

/** Makes method handles of a model's members, as far as its module allows it. */
final class ModelAccess {
    private ModelAccess() {}

    /** Public members of exported packages are accessible as they are; others where the package is open. */
    static MethodHandle handle(Class<?> type, AccessibleObject member, Unreflection unreflection) throws JsonException {
        try {
            member.trySetAccessible();
            return unreflection.handle();
        } catch (IllegalAccessException e) {
            throw new JsonException(
                    "Not a model: " + type.getName() + ": its module has to open the package " + type.getPackageName()
                            + ", or to export it and have records in it",
                    "$",
                    e);
        }
    }

    /** Makes the handle once the member is accessible. */
    interface Unreflection {
        MethodHandle handle() throws IllegalAccessException;
    }
}
