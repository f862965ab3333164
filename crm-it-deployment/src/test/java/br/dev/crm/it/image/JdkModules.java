package br.dev.crm.it.image;

import br.dev.crm.it.support.ClassPath;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which modules of the JDK a program needs: what descriptors require and, of jars without one, what jdeps finds. */
final class JdkModules {
    private JdkModules() {}

    /** Returns the names, separated by commas, as {@code --add-modules} takes them. */
    static String of(ClassPath path) {
        Set<String> names = path.entries().stream()
                .flatMap(JdkModules::of)
                .filter(name -> name.matches("(java|jdk)\\..*"))
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(",", names);
    }

    private static Stream<String> of(Path entry) {
        return ModuleFinder.of(entry).findAll().stream()
                .map(ModuleReference::descriptor)
                .flatMap(module -> module.isAutomatic()
                        ? found(entry)
                        : module.requires().stream()
                                .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                                .map(ModuleDescriptor.Requires::name));
    }

    private static Stream<String> found(Path jar) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(out, out, "--ignore-missing-deps", "--multi-release", "17", "--print-module-deps", jar.toString());
        return Stream.of(printed.toString().strip().split(",", -1));
    }
}
