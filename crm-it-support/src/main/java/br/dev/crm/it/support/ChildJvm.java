package br.dev.crm.it.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that is ended after a while, whatever it does. */
public final class ChildJvm {
    private ChildJvm() {}

    /** What a program printed on both outputs, and how it ended. */
    public record End(int exitCode, String output) {}

    /** Runs a program by the JVM that runs the tests. */
    public static End run(String... arguments) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), 60, List.of(arguments));
    }

    public static End run(Path javaHome, int seconds, List<String> arguments) throws IOException, InterruptedException {
        return run(javaHome, Path.of("").toAbsolutePath(), seconds, arguments);
    }

    /** Runs a program in this directory. */
    public static End run(Path javaHome, Path directory, int seconds, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("child", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return new End(-1, "It did not end in time.\n" + Files.readString(output));
            }
            return new End(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
