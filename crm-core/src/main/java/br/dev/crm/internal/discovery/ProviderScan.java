package br.dev.crm.internal.discovery;

import br.dev.crm.spi.CrmProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the class loaders offer of one kind of provider. A broken entry becomes a note and does not hide the good ones.
 *
 * @param found the providers that say they can work, in the order of the class path, each class once
 * @param notes why other entries were passed over, one sentence each
 */
record ProviderScan<P extends CrmProvider>(List<P> found, List<String> notes) {
    /** A service file cannot hold that many entries by accident; it ends a loop that never says it has no more. */
    private static final int MOST_ENTRIES = 1_000;

    static <P extends CrmProvider> ProviderScan<P> of(ProviderKind<P> kind, List<ClassLoader> loaders) {
        ProviderScan<P> scan = new ProviderScan<>(new ArrayList<>(), new ArrayList<>());
        Set<Class<?>> seen = new HashSet<>();
        for (ClassLoader loader : loaders) {
            Iterator<ServiceLoader.Provider<P>> entries =
                    kind.loader().apply(loader).stream().iterator();
            for (int i = 0; i < MOST_ENTRIES; i++) {
                try {
                    if (!entries.hasNext()) {
                        break;
                    }
                    ServiceLoader.Provider<P> entry = entries.next();
                    if (seen.add(entry.type())) {
                        scan.add(entry.get());
                    }
                } catch (ServiceConfigurationError | LinkageError e) {
                    scan.notes.add(describe(e));
                }
            }
        }
        return scan;
    }

    private void add(P provider) {
        try {
            Optional<String> reason = provider.unavailableReason();
            if (reason.isEmpty()) {
                found.add(provider);
            } else {
                notes.add(provider.name() + ": " + withoutPeriod(reason.get()));
            }
        } catch (RuntimeException e) {
            notes.add(provider.getClass().getName() + ": " + e);
        }
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String describe(Throwable error) {
        @Nullable Throwable cause = error.getCause();
        return cause == null ? error.toString() : error + " (" + cause + ")";
    }
}
