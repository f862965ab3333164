package br.dev.crm.spi.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The fields of models that are members, and whether a module lets another one reach them. */
final class Members {
    private Members() {}

    /** Returns the fields of this class, without those of its parents, that are members. */
    static List<Field> of(Class<?> type) {
        List<Field> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic()) {
                members.add(field);
            }
        }
        return members;
    }

    /**
     * Returns whether the module may reach the members that the class declares itself: its package is open, or exported
     * and they are public, as those of a record are.
     */
    static boolean areReachable(Class<?> type, Module by) {
        Module home = type.getModule();
        String name = type.getPackageName();
        return home.isOpen(name, by)
                || (home.isExported(name, by)
                        && (type.isRecord()
                                || of(type).stream().allMatch(field -> Modifier.isPublic(field.getModifiers()))));
    }
}
