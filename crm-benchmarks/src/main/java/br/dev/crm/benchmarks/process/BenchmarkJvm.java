package br.dev.crm.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program in a JVM of its own that is asked line by line. It ends when its input ends, so that none outlives the
 * process that has started it, and it is killed when it does not response in time.
 */
public final class BenchmarkJvm implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Process process;
    private final Writer in;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private BenchmarkJvm(Process process) {
        this.process = process;
        this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program; what it writes to its error output is thrown away unless {@code crm.benchmarks.errors} is set.
     */
    public static BenchmarkJvm start(
            Path javaHome, List<String> options, String classPath, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        boolean shown = Boolean.getBoolean("crm.benchmarks.errors");
        return new BenchmarkJvm(new ProcessBuilder(command)
                .redirectError(shown ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            lines.add(Optional.of("unreadable output: " + e.getMessage()));
        }
        lines.add(Optional.empty());
    }

    /** Says a line to the program. */
    public void tell(String line) throws ProcessFailure {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new ProcessFailure("the process has ended", e);
        }
    }

    /**
     * Returns the rest of the next line that begins with this word; other lines are passed over.
     *
     * @throws ProcessFailure when the program ends before, or says nothing for so long; it is killed then
     */
    public String await(String word, Duration most) throws ProcessFailure, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            Optional<String> line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                process.destroyForcibly();
                throw new ProcessFailure("no response within " + most.toSeconds() + " s", null);
            }
            if (line.isEmpty()) {
                lines.add(line);
                throw new ProcessFailure("the process has ended with exit code " + exitCode(), null);
            }
            if (line.get().startsWith(word + " ")) {
                return line.get().substring(word.length() + 1);
            }
        }
    }

    private String exitCode() throws InterruptedException {
        return process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS) ? "" + process.exitValue() : "unknown";
    }

    /** Ends the program's input and, if it does not end by that, the program. */
    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
