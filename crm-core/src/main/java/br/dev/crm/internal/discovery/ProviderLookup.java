package br.dev.crm.internal.discovery;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.spi.CrmProvider;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the transport and the codec: one that is forced by name, else the one with the highest priority. Nothing is
 * kept from one search to the next.
 */
public final class ProviderLookup {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLookup.class);

    private ProviderLookup() {}

    /**
     * Returns the provider of the transport.
     *
     * @param name forces one; null for the system property {@code crm.transport}, else the best
     * @throws ConfigurationException when there is none, none of that name, or a tie
     */
    public static HttpTransportProvider transport(@Nullable String name) {
        return find(ProviderKind.TRANSPORT, name, loaders());
    }

    /**
     * Returns the provider of the codec.
     *
     * @param name forces one; null for the system property {@code crm.codec}, else the best
     * @throws ConfigurationException when there is none, none of that name, or a tie
     */
    public static JsonCodecProvider codec(@Nullable String name) {
        return find(ProviderKind.CODEC, name, loaders());
    }

    static <P extends CrmProvider> P find(ProviderKind<P> kind, @Nullable String name, List<ClassLoader> loaders) {
        String forced = name == null ? System.getProperty(kind.property()) : name;
        ProviderScan<P> scan = ProviderScan.of(kind, loaders);
        List<P> candidates = forced == null
                ? scan.found()
                : scan.found().stream().filter(p -> p.name().equals(forced)).toList();
        if (candidates.isEmpty()) {
            throw forced == null ? none(kind, scan, loaders) : unknown(kind, scan, forced);
        }
        if (!scan.notes().isEmpty()) {
            LOG.warn("Passed over while looking for a {}: {}", kind.noun(), String.join("; ", scan.notes()));
        }
        return best(kind, candidates);
    }

    private static <P extends CrmProvider> P best(ProviderKind<P> kind, List<P> candidates) {
        List<P> ranked = candidates.stream()
                .sorted(Comparator.comparingInt(CrmProvider::priority).reversed())
                .toList();
        P first = ranked.get(0);
        if (ranked.size() == 1) {
            return first;
        }
        List<P> tied =
                ranked.stream().filter(p -> p.priority() == first.priority()).toList();
        if (tied.size() > 1) {
            throw ConfigurationException.of(
                    ErrorCode.PROVIDER_TIE,
                    List.of("Several " + kind.noun() + "s have the same priority " + first.priority() + ": "
                            + tied.stream().map(ProviderLookup::describe).collect(Collectors.joining(", "))
                            + ". Force one by its name, in the builder or by the system property " + kind.property()
                            + ", or remove one from the class path."));
        }
        LOG.info(
                "Using the {} \"{}\" out of {}; force another one by the system property {} or in the builder",
                kind.noun(),
                first.name(),
                names(ranked),
                kind.property());
        return first;
    }

    private static <P extends CrmProvider> ConfigurationException none(
            ProviderKind<P> kind, ProviderScan<P> scan, List<ClassLoader> loaders) {
        String notes = scan.notes().isEmpty() ? "" : " Passed over: " + String.join("; ", scan.notes()) + ".";
        return ConfigurationException.of(
                ErrorCode.PROVIDER_NOT_FOUND,
                List.of("No " + kind.noun() + " is on the class path. Add " + String.join(" or ", kind.modules())
                        + " (versions come from br.dev.crm:crm-bom)." + notes + " Searched the class loaders " + loaders
                        + ". If your build puts everything into one jar, it has to merge the files under META-INF/services"
                        + " (maven-shade-plugin: ServicesResourceTransformer)."));
    }

    private static <P extends CrmProvider> ConfigurationException unknown(
            ProviderKind<P> kind, ProviderScan<P> scan, String forced) {
        String notes = scan.notes().isEmpty() ? "" : " Passed over: " + String.join("; ", scan.notes()) + ".";
        return ConfigurationException.of(
                ErrorCode.PROVIDER_NAME_UNKNOWN,
                List.of("No " + kind.noun() + " is named \"" + forced + "\". On the class path: " + names(scan.found())
                        + "." + notes));
    }

    private static String names(List<? extends CrmProvider> providers) {
        return providers.isEmpty()
                ? "none"
                : providers.stream().map(CrmProvider::name).collect(Collectors.joining(", "));
    }

    private static String describe(CrmProvider provider) {
        @Nullable CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        return "\"" + provider.name() + "\" (" + provider.getClass().getName() + " in "
                + (source == null ? "an unknown location" : source.getLocation()) + ")";
    }

    /** The loader of this library first, then the context class loader of the thread if it is another one. */
    private static List<ClassLoader> loaders() {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(ProviderLookup.class.getClassLoader());
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            loaders.add(context);
        }
        return List.copyOf(loaders);
    }
}
