package br.dev.crm.internal.discovery;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.spi.CrmProvider;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the transport and the codec: one that is forced by name, else the one with the highest priority. Nothing is
 * kept from one search to the next but which texts have been logged.
 */
public final class ProviderLookup {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLookup.class);

    private static final SaidOnce SAID = new SaidOnce();

    private ProviderLookup() {}

    /**
     * Returns the provider of the transport.
     *
     * @param name forces one, in whatever case; null or blank for the system property {@code crm.transport}, else the
     *     best
     * @throws ConfigurationException when there is none, none of that name, or a tie
     */
    public static HttpTransportProvider transport(@Nullable String name) {
        return find(ProviderKind.TRANSPORT, name, loaders(), SAID);
    }

    /**
     * Returns the provider of the codec.
     *
     * @param name forces one, in whatever case; null or blank for the system property {@code crm.codec}, else the best
     * @throws ConfigurationException when there is none, none of that name, or a tie
     */
    public static JsonCodecProvider codec(@Nullable String name) {
        return find(ProviderKind.CODEC, name, loaders(), SAID);
    }

    static <P extends CrmProvider> P find(
            ProviderKind<P> kind, @Nullable String name, List<ClassLoader> loaders, SaidOnce said) {
        @Nullable String forced = forced(name, System.getProperty(kind.property()));
        ProviderScan<P> scan = ProviderScan.of(kind, loaders);
        List<P> candidates = forced == null
                ? scan.found()
                : scan.found().stream()
                        .filter(provider -> provider.name().equalsIgnoreCase(forced))
                        .toList();
        if (candidates.isEmpty()) {
            throw ProviderFailures.nothing(kind, scan, forced, loaders);
        }
        warn(kind, scan, said);
        P best = best(kind, candidates, said);
        warnings(best).forEach(sentence -> warn("The " + kind.noun() + " \"" + best.name() + "\": " + sentence, said));
        return best;
    }

    private static List<String> warnings(CrmProvider provider) {
        try {
            return provider.warnings();
        } catch (RuntimeException | LinkageError e) {
            return List.of("it cannot say whether something should be mended: " + e);
        }
    }

    /** Returns the first name that is not blank; null for none. */
    private static @Nullable String forced(@Nullable String... names) {
        for (@Nullable String name : names) {
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return null;
    }

    private static void warn(ProviderKind<?> kind, ProviderScan<?> scan, SaidOnce said) {
        for (String note : ProviderFailures.notes(scan)) {
            warn("Passed over while looking for a " + kind.noun() + ": " + note, said);
        }
        if (!scan.unnamed().isEmpty()) {
            warn("A " + kind.noun() + " may have been lost. " + ProviderFailures.lost(scan.unnamed()), said);
        }
        if (!scan.copies().isEmpty()) {
            LOG.debug("Not searched, for they load a copy of this library of their own: {}", scan.copies());
        }
    }

    private static void warn(String text, SaidOnce said) {
        if (said.isFirst(text)) {
            LOG.warn("{}", text);
        }
    }

    private static <P extends CrmProvider> P best(ProviderKind<P> kind, List<P> candidates, SaidOnce said) {
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
            throw ProviderFailures.tie(kind, tied);
        }
        String choice = "Using the " + kind.noun() + " \"" + first.name() + "\" out of "
                + ProviderFailures.names(ranked) + "; force another one by the system property " + kind.property()
                + " or in the builder";
        if (said.isFirst(choice)) {
            LOG.info("{}", choice);
        }
        return first;
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
