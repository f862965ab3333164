package br.dev.crm.it.compatibility;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The types of the core that users see, as they are today. */
final class PublicTypes {
    private PublicTypes() {}

    /** Returns those of a folder of classes, at least one. */
    static List<Class<?>> of(Path classes) throws IOException {
        List<Class<?>> found = find(classes);
        if (found.isEmpty()) {
            throw new AssertionError("No public type in " + classes);
        }
        return found;
    }

    private static List<Class<?>> find(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("br/") && name.endsWith(".class"))
                    .filter(name -> !name.startsWith("br/dev/crm/internal/") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(PublicTypes::load)
                    .filter(PublicTypes::isVisible)
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList();
        }
    }

    /** Returns the name without the part that all have in common. */
    static String shortName(Class<?> type) {
        return type.getName().substring("br.dev.crm.".length());
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getEnclosingClass()) {
            if (!Modifier.isPublic(one.getModifiers())) {
                return false;
            }
        }
        return true;
    }
}
