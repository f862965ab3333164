package br.dev.crm.it.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A later version of the core: its sources as they are, grown, and compiled into a folder of their own. */
final class GrownCore {
    private static final Path CORE = Path.of("..", "crm-core", "src", "main");
    private static final String NEW_EXCEPTION = """
            package br.dev.crm.error;

            public final class GrownException extends StatusException {
                private static final long serialVersionUID = 1L;

                public GrownException(ErrorFacts facts) {
                    super(facts);
                }
            }
            """;

    private GrownCore() {}

    /** Returns the folder of the classes. */
    static Path grow(Path folder, List<Growth> growths, List<Path> libraries) throws IOException {
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        copy(CORE.resolve("java"), sources);
        copy(CORE.resolve("resources"), classes);
        // Classes of a module and of a class path are the same; the class path needs no list of modules.
        Files.delete(sources.resolve("module-info.java"));
        for (Growth growth : growths) {
            Path file = sources.resolve(growth.file());
            Files.writeString(file, growth.appliedTo(Files.readString(file)));
        }
        Files.writeString(sources.resolve("br/dev/crm/error/GrownException.java"), NEW_EXCEPTION);
        for (String bundle : List.of("advice.properties", "advice_pt.properties")) {
            Files.writeString(
                    classes.resolve("br/dev/crm/internal/text").resolve(bundle),
                    "\nmeaning.GROWN=It grew.\nadvice.GROWN=Wonder.\n",
                    StandardOpenOption.APPEND);
        }
        List<String> errors = Compiler.compile(sources, classes, libraries);
        if (!errors.isEmpty()) {
            throw new AssertionError("The grown core does not compile: " + errors);
        }
        return classes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }
}
