package br.dev.crm.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the libraries of the run time without loading the classes that need them. */
final class LibraryCheck {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    private LibraryCheck() {}

    static Optional<String> reason(ClassLoader loader) {
        return reason(
                        loader,
                        "httpclient5",
                        "5.6.5",
                        "org.apache.hc.client5.http.io.HttpClientConnectionOperator",
                        "org/apache/hc/client5/version.properties")
                .or(() -> reason(
                        loader,
                        "httpcore5",
                        "5.4.4",
                        "org.apache.hc.core5.http.impl.io.HttpRequestExecutor",
                        "org/apache/hc/core5/version.properties"))
                .or(() -> isPresent("jdk.net.Sockets", loader)
                        ? Optional.empty()
                        : Optional.of("This Java runtime was linked without the module jdk.net."));
    }

    private static Optional<String> reason(
            ClassLoader loader, String artifact, String floor, String probe, String versionFile) {
        if (!isPresent(probe, loader)) {
            return Optional.of(artifact + " " + floor + " or newer is missing on the class path.");
        }
        String found = version(loader, versionFile);
        return isOlder(found, floor)
                ? Optional.of(artifact + " " + found + " is too old: " + floor + " or newer is needed.")
                : Optional.empty();
    }

    private static boolean isPresent(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static @Nullable String version(ClassLoader loader, String file) {
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("info.release");
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns whether the version is surely older than the floor; one that cannot be read counts as fine. */
    static boolean isOlder(@Nullable String version, String floor) {
        if (version == null) {
            return false;
        }
        Matcher found = VERSION.matcher(version);
        Matcher needed = VERSION.matcher(floor);
        if (!found.matches() || !needed.matches()) {
            return false;
        }
        for (int group = 1; group <= 3; group++) {
            int difference = number(found.group(group)) - number(needed.group(group));
            if (difference != 0) {
                return difference < 0;
            }
        }
        // 5.6.5-beta1 comes before 5.6.5
        return found.end(3) >= 0 && version.startsWith("-", found.end(3));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
