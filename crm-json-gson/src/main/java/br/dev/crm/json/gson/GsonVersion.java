package br.dev.crm.json.gson;

import br.dev.crm.spi.LibraryFloor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version of the Gson found at run time. Touches no class of Gson but by name, as it may be missing. */
final class GsonVersion {
    static final LibraryFloor FLOOR =
            new LibraryFloor("Gson", "com.google.code.gson:gson", "2.11.0", "2.15.0", "gson.version");

    private GsonVersion() {}

    static Optional<String> unavailableReason(ClassLoader loader) {
        Class<?> gson;
        try {
            gson = Class.forName("com.google.gson.Gson", false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of(FLOOR.missing());
        }
        return FLOOR.tooOld(version(gson), gson);
    }

    static @Nullable String version(Class<?> gson) {
        try {
            // A class of Gson's own, so that it speaks of this very Gson even inside of a merged jar.
            return (String) Class.forName("com.google.gson.internal.GsonBuildConfig", true, gson.getClassLoader())
                    .getField("VERSION")
                    .get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            // On the module path the class is not exported; there the jar's own descriptor knows.
            return gson.getModule().isNamed()
                    ? gson.getModule().getDescriptor().rawVersion().orElse(null)
                    : null;
        }
    }
}
