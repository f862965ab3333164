package br.dev.crm.json.jsonb;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The versions of Yasson and Parsson found at run time, and the oldest that are good enough. */
final class LibraryVersion {
    static final String YASSON_FLOOR = "3.0.5";
    static final String PARSSON_FLOOR = "1.1.9";

    private LibraryVersion() {}

    /** Returns the message that the library of this class is too old; empty for libraries without a floor. */
    static Optional<String> tooOld(Class<?> provider) {
        String name = provider.getName();
        if (name.startsWith("org.eclipse.yasson.")) {
            return tooOld("Yasson", "org.eclipse.yasson:yasson", version(provider, "yasson"), YASSON_FLOOR);
        }
        if (name.startsWith("org.eclipse.parsson.")) {
            return tooOld("Parsson", "org.eclipse.parsson:parsson", version(provider, "parsson"), PARSSON_FLOOR);
        }
        return Optional.empty();
    }

    private static Optional<String> tooOld(String name, String artifact, @Nullable String version, String floor) {
        return isOlder(version, floor)
                ? Optional.of(name + " " + version + " is too old: " + artifact + ":" + floor + " or newer is needed.")
                : Optional.empty();
    }

    /** A named module knows its version; a jar on the class path has it in the properties that Maven adds. */
    static @Nullable String version(Class<?> provider, String artifact) {
        if (provider.getModule().isNamed()) {
            return provider.getModule().getDescriptor().rawVersion().orElse(null);
        }
        String current = "/META-INF/maven/org.eclipse." + artifact + "/" + artifact + "/pom.properties";
        String beforeItMoved = "/META-INF/maven/org.eclipse/" + artifact + "/pom.properties";
        String version = property(provider, current);
        return version == null ? property(provider, beforeItMoved) : version;
    }

    private static @Nullable String property(Class<?> provider, String resource) {
        try (InputStream in = provider.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    static boolean isOlder(@Nullable String version, String floor) {
        if (version == null) {
            return false;
        }
        try {
            return Version.parse(version).compareTo(Version.parse(floor)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
