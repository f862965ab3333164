package br.dev.crm.it.support;

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
 * A JDK with long-term support that is newer than the running one: what {@code CRM_OTHER_JDK} names, else the newest
 * that is installed beside the running one.
 *
 * @param home its directory
 * @param feature its version, such as 25
 */
public record OtherJdk(Path home, int feature) {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    public static Optional<OtherJdk> find() throws IOException {
        String named = System.getenv("CRM_OTHER_JDK");
        if (named != null) {
            return at(Path.of(named));
        }
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(beside)) {
            List<Optional<OtherJdk>> found = homes.map(OtherJdk::at).toList();
            return found.stream()
                    .flatMap(Optional::stream)
                    .filter(jdk -> jdk.feature > Runtime.version().feature() && isLongTerm(jdk.feature))
                    .max(Comparator.comparingInt(OtherJdk::feature));
        }
    }

    /** From 17 on, every fourth version is supported for long. */
    private static boolean isLongTerm(int feature) {
        return feature >= 17 && (feature - 17) % 4 == 0;
    }

    private static Optional<OtherJdk> at(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            boolean runs = Files.isExecutable(home.resolve("bin").resolve("java"));
            return runs && version.find()
                    ? Optional.of(new OtherJdk(home, Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
