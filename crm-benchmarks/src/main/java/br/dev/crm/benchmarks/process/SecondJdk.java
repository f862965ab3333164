package br.dev.crm.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK with virtual threads that is newer than the running one: what {@code CRM_OTHER_JDK} names, else the newest with
 * long-term support that is installed beside the running one.
 *
 * @param home its directory
 * @param version such as 25.0.1
 */
public record SecondJdk(Path home, Runtime.Version version) {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"");
    private static final int VIRTUAL_THREADS = 21;

    /** Returns the JDK, or empty when there is none. */
    public static Optional<SecondJdk> find() {
        String named = System.getenv("CRM_OTHER_JDK");
        if (named != null) {
            return at(Path.of(named)).filter(SecondJdk::hasVirtualThreads);
        }
        try {
            Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
            try (Stream<Path> homes = Files.list(beside)) {
                List<Path> all = homes.toList();
                return all.stream()
                        .flatMap(home -> at(home).stream())
                        .filter(jdk -> jdk.hasVirtualThreads() && jdk.isLongTerm())
                        .max(Comparator.comparing(SecondJdk::version));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean hasVirtualThreads() {
        return version.feature() >= VIRTUAL_THREADS;
    }

    /** From 17 on, every fourth version is supported for long. */
    private boolean isLongTerm() {
        return (version.feature() - 17) % 4 == 0;
    }

    /** Returns the JDK in the directory, or empty when none is there. */
    static Optional<SecondJdk> at(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            boolean runs = Files.isExecutable(home.resolve("bin").resolve("java"));
            return runs && version.find()
                    ? Optional.of(new SecondJdk(home, Runtime.Version.parse(version.group(1))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
