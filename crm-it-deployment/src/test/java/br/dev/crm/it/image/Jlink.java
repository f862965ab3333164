package br.dev.crm.it.image;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code jlink} of a JDK. */
record Jlink(Path home) {
    private static final int SECONDS = 60;

    /** That of the JDK that runs the tests. */
    static Jlink running() {
        return new Jlink(Path.of(System.getProperty("java.home")));
    }

    /** Returns why nothing can be linked, such as in a package without the files of the modules; empty if it can. */
    Optional<String> unavailableReason() throws IOException, InterruptedException {
        ChildJvm.End help = run(List.of("--help"));
        if (help.exitCode() != 0) {
            return Optional.of(home + " has no jlink");
        }
        return Files.isDirectory(home.resolve("jmods")) || help.output().contains("from run-time image enabled")
                ? Optional.empty()
                : Optional.of(home + " has no jmods to link");
    }

    /**
     * Links a runtime.
     *
     * @param image where to; must not exist
     * @param path the modules beside those of the JDK
     * @param modules those to begin with, separated by commas
     * @return how it ended
     */
    ChildJvm.End link(Path image, ClassPath path, String modules, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--add-modules", modules, "--output", image.toString()));
        if (!path.entries().isEmpty()) {
            arguments.addAll(List.of("--module-path", path.toString()));
        }
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    private ChildJvm.End run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("--module", "jdk.jlink/jdk.tools.jlink.internal.Main"));
        command.addAll(arguments);
        return ChildJvm.run(home, SECONDS, command);
    }
}
