package br.dev.crm.json.gson;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version of the Gson found at run time. Touches no class of Gson but by name, as it may be missing. */
final class GsonVersion {
    private static final String FLOOR = "2.15.0";

    private GsonVersion() {}

    static Optional<String> unavailableReason(ClassLoader loader) {
        Class<?> gson;
        try {
            gson = Class.forName("com.google.gson.Gson", false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of("Gson is missing: add com.google.code.gson:gson:" + FLOOR + " or newer.");
        }
        String version = version(gson);
        return isTooOld(version)
                ? Optional.of(
                        "Gson " + version + " is too old: com.google.code.gson:gson:" + FLOOR + " or newer is needed.")
                : Optional.empty();
    }

    private static @Nullable String version(Class<?> gson) {
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

    static boolean isTooOld(@Nullable String version) {
        if (version == null) {
            return false;
        }
        try {
            return Version.parse(version).compareTo(Version.parse(FLOOR)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
