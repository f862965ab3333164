package br.dev.crm.json.jsonb;

import br.dev.crm.spi.LibraryFloor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The versions of Yasson and Parsson found at run time, and the oldest that are good enough. */
final class LibraryVersion {
    static final LibraryFloor YASSON =
            new LibraryFloor("Yasson", "org.eclipse.yasson:yasson", "3.0.4", "3.0.5", "yasson.version");
    static final LibraryFloor PARSSON =
            new LibraryFloor("Parsson", "org.eclipse.parsson:parsson", "1.1.0", "1.1.9", null);

    private LibraryVersion() {}

    /** Returns the message that the library of this class is too old; empty for libraries without a floor. */
    static Optional<String> tooOld(Class<?> provider) {
        String name = provider.getName();
        if (name.startsWith("org.eclipse.yasson.")) {
            return YASSON.tooOld(version(provider, "yasson"), provider);
        }
        if (name.startsWith("org.eclipse.parsson.")) {
            return PARSSON.tooOld(version(provider, "parsson"), provider);
        }
        return Optional.empty();
    }

    /**
     * Returns the warning that this provider of JSON-P has a vulnerability that concerns whoever lets it read bytes;
     * Yasson does not, for it reads through a parser of ours.
     */
    static Optional<String> vulnerable(Class<?> processing) {
        return processing.getName().startsWith("org.eclipse.parsson.")
                ? PARSSON.vulnerable(
                        version(processing, "parsson"),
                        processing,
                        "CVE-2023-4043 (a short number with a large exponent can take minutes)",
                        "1.1.4")
                : Optional.empty();
    }

    /** A named module knows its version; a jar on the class path has it in the properties that Maven adds. */
    static @Nullable String version(Class<?> provider, String artifact) {
        if (provider.getModule().isNamed()) {
            return provider.getModule().getDescriptor().rawVersion().orElse(null);
        }
        String current = "META-INF/maven/org.eclipse." + artifact + "/" + artifact + "/pom.properties";
        String beforeItMoved = "META-INF/maven/org.eclipse/" + artifact + "/pom.properties";
        String version = property(provider, current);
        return version == null ? property(provider, beforeItMoved) : version;
    }

    /** Reads the file of the jar of this class; another version may lie beside it under its other coordinates. */
    private static @Nullable String property(Class<?> provider, String resource) {
        @Nullable CodeSource source = provider.getProtectionDomain().getCodeSource();
        String jar = source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
        try {
            for (URL url : Collections.list(provider.getClassLoader().getResources(resource))) {
                if (url.toString().contains(jar)) {
                    return property(url);
                }
            }
            return null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String property(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
