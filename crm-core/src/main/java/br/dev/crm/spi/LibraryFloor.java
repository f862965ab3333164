package br.dev.crm.spi;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The oldest version of a library that a provider works with, and the sentences for
 * {@link CrmProvider#unavailableReason()} and {@link CrmProvider#warnings()} that say what to do when there is none, an
 * older one, or one with a known vulnerability.
 *
 * @param name what people call it, such as {@code Gson}
 * @param coordinates group and artifact, such as {@code com.google.code.gson:gson}
 * @param version the oldest one, such as {@code 2.11.0}
 * @param recommended the one to write down where there is none or an older one, such as {@code 2.15.0}: the newest that
 *     was tested
 * @param bootProperty the property by which a build with Spring Boot sets the version, such as {@code gson.version};
 *     null when Spring Boot does not manage it
 */
public record LibraryFloor(
        String name,
        String coordinates,
        String version,
        String recommended,
        @Nullable String bootProperty) {

    /** Returns the sentence for a library that is not there. */
    public String missing() {
        return name + " is missing: remove its exclusion, or add " + coordinates + ":" + recommended
                + ". If it is there, its jar is damaged.";
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
        return Optional.of(name + " " + found + " is too old (" + jar(member) + "): " + version
                + " or newer is needed, " + coordinates + ":" + recommended + " is recommended. "
                + remedy(recommended));
    }

    /**
     * Returns the sentence for a version that works but has a known vulnerability: which jar, which version, which
     * vulnerability, and the line to write; empty for one that is new enough.
     *
     * @param found the version; null or one that is no version counts as new enough
     * @param member a class of the library, whose jar is named
     * @param vulnerability its number and what it does, such as {@code CVE-2023-4043 (a number with a large exponent
     *     takes minutes)}
     * @param mendedIn the first version without it
     */
    public Optional<String> vulnerable(@Nullable String found, Class<?> member, String vulnerability, String mendedIn) {
        if (!isOlder(found, mendedIn)) {
            return Optional.empty();
        }
        return Optional.of(name + " " + found + " (" + jar(member) + ") works, but has the vulnerability "
                + vulnerability + ": take " + coordinates + ":" + mendedIn + " or newer. " + remedy(mendedIn));
    }

    private String remedy(String wanted) {
        String managed =
                "put it into dependencyManagement, before any BOM. A version that your build gives the dependency"
                        + " itself goes before both: change it there.";
        return bootProperty == null
                ? "If your build inherits the old one, " + managed
                : "With Spring Boot's parent set the property <" + bootProperty + ">" + wanted + "</" + bootProperty
                        + ">, elsewhere " + managed;
    }

    /** Returns whether this version is surely older; null, or what is no version, is not. */
    public boolean isOlder(@Nullable String found) {
        return isOlder(found, version);
    }

    private static boolean isOlder(@Nullable String found, String wanted) {
        try {
            return found != null && Version.parse(found).compareTo(Version.parse(wanted)) < 0;
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
