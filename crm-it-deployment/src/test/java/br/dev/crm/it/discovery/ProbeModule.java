package br.dev.crm.it.discovery;

import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The programs of this module compiled as a named module {@code probe}, as an application on the module path is. */
public final class ProbeModule {
    /** What a JVM starts. */
    public static final String MAIN = "probe/br.dev.crm.it.Probe";

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/br/dev/crm/it/Probe.java"), Path.of("src/main/java/br/dev/crm/it/AdviceProbe.java"));

    private ProbeModule() {}

    /**
     * Compiles it and returns the folder with its classes.
     *
     * @param directory an empty one, into which the descriptor and the classes are written
     * @param required what it requires beside the core, such as {@code br.dev.crm.json.gson}
     */
    public static Path compile(Path directory, ClassPath modules, String... required) throws IOException {
        StringBuilder descriptor = new StringBuilder("module probe { requires br.dev.crm.core; exports br.dev.crm.it;");
        for (String module : required) {
            descriptor.append(" requires ").append(module).append(";");
        }
        Path module = Files.writeString(directory.resolve("module-info.java"), descriptor + " }");
        List<Path> sources = List.of(module, SOURCES.get(0), SOURCES.get(1));
        if (!compile(directory, modules, sources)) {
            throw new AssertionError("The probe does not compile against " + modules);
        }
        return directory.resolve("classes");
    }

    /** Compiles these sources into the folder {@code classes} of the directory; false when they do not compile. */
    static boolean compile(Path directory, ClassPath modules, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    directory.resolve("classes").toString(),
                    "--module-path",
                    modules.toString());
            return compiler.getTask(
                            null, files, diagnostic -> {}, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }
}
