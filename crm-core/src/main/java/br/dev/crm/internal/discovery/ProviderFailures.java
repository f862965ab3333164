package br.dev.crm.internal.discovery;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.Situation;
import br.dev.crm.spi.CrmProvider;
import java.net.URL;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for what goes wrong while a provider is looked for: what is there, and which line to write. */
final class ProviderFailures {
    private static final String MERGE =
            "a build that puts everything into one jar has to merge the files under META-INF/services"
                    + " (maven-shade-plugin: <transformer implementation=\"org.apache.maven.plugins.shade.resource"
                    + ".ServicesResourceTransformer\"/>; Gradle shadow: mergeServiceFiles(); maven-assembly-plugin: the handler"
                    + " metaInf-services), and no filter may drop them";

    private ProviderFailures() {}

    /** Says why nothing is left to choose from: nothing of this name when one is forced, else nothing at all. */
    static ConfigurationException nothing(
            ProviderKind<?> kind, ProviderScan<?> scan, @Nullable String forced, List<ClassLoader> loaders) {
        if (forced == null) {
            return scan.unusable().isEmpty() ? none(kind, scan, loaders) : unusable(kind, scan.unusable(), scan);
        }
        List<ProviderScan.Unusable> named = scan.unusable().stream()
                .filter(one -> one.name().equalsIgnoreCase(forced))
                .toList();
        return named.isEmpty() ? unknown(kind, scan, forced) : unusable(kind, named, scan);
    }

    private static ConfigurationException unusable(
            ProviderKind<?> kind, List<ProviderScan.Unusable> providers, ProviderScan<?> scan) {
        String message = "A " + kind.noun() + " is there, but it cannot be used: "
                + providers.stream().map(Object::toString).collect(Collectors.joining(". ")) + "."
                + passedOver(scan.broken());
        return new ConfigurationException(ErrorFacts.of(ErrorCode.PROVIDER_FAILED)
                .situation(Situation.UNUSABLE)
                .message(message)
                .violations(List.of(message))
                .build());
    }

    private static ConfigurationException none(ProviderKind<?> kind, ProviderScan<?> scan, List<ClassLoader> loaders) {
        String remedy = scan.unnamed().isEmpty() ? add(kind) : lost(scan.unnamed()) + ".";
        return ConfigurationException.of(
                ErrorCode.PROVIDER_NOT_FOUND,
                List.of("No " + kind.noun() + " is found on the " + (onModulePath() ? "module" : "class") + " path. "
                        + remedy + passedOver(notes(scan)) + " Searched the class loaders " + loaders + "."
                        + given(kind)
                        + copies(kind, scan)));
    }

    private static String add(ProviderKind<?> kind) {
        String modules = kind.modules().values().stream().sorted().collect(Collectors.joining(" or "));
        if (onModulePath()) {
            return "Put " + modules + " (versions come from br.dev.crm:crm-bom) on the module path, and resolve it, at"
                    + " the start and for jlink: "
                    + kind.modules().keySet().stream()
                            .map(name -> "--add-modules " + name.substring(0, name.lastIndexOf('.')))
                            .sorted()
                            .collect(Collectors.joining(" or "))
                    + ".";
        }
        return "Add " + modules + " (versions come from br.dev.crm:crm-bom); " + MERGE + ".";
    }

    private static boolean onModulePath() {
        return ProviderFailures.class.getModule().isNamed();
    }

    /** The way out where a provider lies behind a class loader that nobody can guess, as in a container. */
    private static String given(ProviderKind<?> kind) {
        String provider =
                kind.modules().keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        return " If another class loader has it, as in a container or in OSGi (where ServiceLoader works with a mediator only,"
                + " such as Aries SPI Fly), give it to the builder: " + kind.method()
                + "(new " + provider.substring(provider.lastIndexOf('.') + 1) + "()).";
    }

    private static ConfigurationException unknown(ProviderKind<?> kind, ProviderScan<?> scan, String forced) {
        String lost = scan.unnamed().isEmpty() ? "" : " " + lost(scan.unnamed()) + ".";
        return ConfigurationException.of(
                ErrorCode.PROVIDER_NAME_UNKNOWN,
                List.of("No " + kind.noun() + " is named \"" + forced + "\". On the class path: " + names(scan.found())
                        + "." + lost + passedOver(notes(scan)) + copies(kind, scan)));
    }

    static ConfigurationException tie(ProviderKind<?> kind, List<? extends CrmProvider> tied) {
        return ConfigurationException.of(
                ErrorCode.PROVIDER_TIE,
                List.of("Several " + kind.noun() + "s have the same priority "
                        + tied.get(0).priority() + ": "
                        + tied.stream().map(ProviderFailures::describe).collect(Collectors.joining(", "))
                        + ". Force one by its name, in the builder or by the system property " + kind.property()
                        + ", or remove one from the class path."));
    }

    /** Says that service files have been lost. */
    static String lost(List<URL> classFiles) {
        return "No file under META-INF/services names "
                + classFiles.stream().map(URL::toString).collect(Collectors.joining(", ")) + ": " + MERGE;
    }

    /** Returns what was passed over, each with its reason; empty for nothing. */
    static List<String> notes(ProviderScan<?> scan) {
        return Stream.concat(scan.unusable().stream().map(Object::toString), scan.broken().stream())
                .toList();
    }

    private static String passedOver(List<String> notes) {
        return notes.isEmpty() ? "" : " Passed over: " + String.join("; ", notes) + ".";
    }

    private static String copies(ProviderKind<?> kind, ProviderScan<?> scan) {
        return scan.copies().isEmpty()
                ? ""
                : " Not searched, for they load a copy of this library of their own: " + scan.copies()
                        + ". Remove one of the copies, of core and " + kind.noun() + " alike.";
    }

    static String names(List<? extends CrmProvider> providers) {
        return providers.isEmpty()
                ? "none"
                : providers.stream().map(CrmProvider::name).collect(Collectors.joining(", "));
    }

    private static String describe(CrmProvider provider) {
        @Nullable CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        return "\"" + provider.name() + "\" (" + provider.getClass().getName() + " in "
                + (source == null ? "an unknown location" : source.getLocation()) + ")";
    }
}
