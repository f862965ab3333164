package br.dev.crm.spi;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The oldest version of a library that a provider works with, and the sentences for
 * {@link CrmProvider#unavailableReason()} that say what to do when there is none or an older one.
 *
 * @param name what people call it, such as {@code Gson}
 * @param coordinates group and artifact, such as {@code com.google.code.gson:gson}
 * @param version the oldest one, such as {@code 2.15.0}
 * @param bootProperty the property by which a build with Spring Boot sets the version, such as {@code gson.version};
 *     null when Spring Boot does not manage it
 */
public record LibraryFloor(
        String name,
        String coordinates,
        String version,
        @Nullable String bootProperty) {

    /** Returns the sentence for a library that is not there. */
    public String missing() {
        return name + " is missing: add " + coordinates + ":" + version + " or newer.";
    }

    /**
     * Returns the sentence for a version that is too old: which jar, which version, and the line to write; empty for
     * one that is new enough.
     *
     * @param found the version; null or one that is no version counts as new enough
     * @param member a class of the library, whose jar is named
     */
    public Optional<String> tooOld(@Nullable String found, Class<?> member) {
        if (!isOlder(found)) {
            return Optional.empty();
        }
        return Optional.of(name + " " + found + " is too old (" + jar(member) + "): " + coordinates + ":" + version
                + " or newer is needed. " + remedy() + ".");
    }

    private String remedy() {
        String managed = "put it into dependencyManagement";
        return bootProperty == null
                ? "If your build inherits the old one, " + managed
                : "In a build with Spring Boot set the property <" + bootProperty + ">" + version + "</" + bootProperty
                        + ">, elsewhere " + managed;
    }

    /** Returns whether this version is surely older; null, or what is no version, is not. */
    public boolean isOlder(@Nullable String found) {
        try {
            return found != null && Version.parse(found).compareTo(Version.parse(version)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String jar(Class<?> member) {
        @Nullable CodeSource source = member.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        return location == null ? "its jar is unknown" : location.toString();
    }
}
