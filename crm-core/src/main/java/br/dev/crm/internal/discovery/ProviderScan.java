package br.dev.crm.internal.discovery;

import br.dev.crm.spi.CrmProvider;
import java.net.URL;
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
 * What the class loaders offer of one kind of provider. A broken entry is passed over and does not hide the good ones.
 *
 * @param found the providers that say they can work, in the order of the class path, each class once
 * @param unusable the others
 * @param broken why entries that give no provider were passed over, one sentence each
 * @param unnamed the class files of our providers that no service file names, as a jar has them whose build has lost
 *     that file
 * @param copies class loaders that were not searched, for they have a copy of this library of their own
 */
record ProviderScan<P extends CrmProvider>(
        List<P> found, List<Unusable> unusable, List<String> broken, List<URL> unnamed, List<ClassLoader> copies) {

    /** A service file cannot hold that many entries by accident; it ends a loop that never says it has no more. */
    private static final int MOST_ENTRIES = 1_000;

    /** A provider that cannot work here, and why: a sentence, or several, without the last period. */
    record Unusable(String name, String reason) {
        @Override
        public String toString() {
            return name + ": " + reason;
        }
    }

    static <P extends CrmProvider> ProviderScan<P> of(ProviderKind<P> kind, List<ClassLoader> loaders) {
        ProviderScan<P> scan = new ProviderScan<>(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> seen = new HashSet<>();
        for (ClassLoader loader : loaders) {
            if (hasCopy(loader, kind.type())) {
                scan.copies.add(loader);
            } else {
                scan.search(kind, loader, seen);
            }
        }
        for (String provider : kind.modules().keySet()) {
            if (!seen.contains(provider)) {
                scan.lookForFile(provider, loaders);
            }
        }
        return scan;
    }

    private static boolean hasCopy(ClassLoader loader, Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) != type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private void search(ProviderKind<P> kind, ClassLoader loader, Set<String> seen) {
        Iterator<ServiceLoader.Provider<P>> entries =
                kind.loader().apply(loader).stream().iterator();
        for (int i = 0; i < MOST_ENTRIES; i++) {
            try {
                if (!entries.hasNext()) {
                    break;
                }
                ServiceLoader.Provider<P> entry = entries.next();
                if (seen.add(entry.type().getName())) {
                    add(entry.get());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(describe(e) + ServiceFiles.remedy(kind.type(), loader, e));
            }
        }
    }

    private void add(P provider) {
        try {
            Optional<String> reason = provider.unavailableReason();
            if (reason.isEmpty()) {
                found.add(provider);
            } else {
                unusable.add(new Unusable(provider.name(), withoutPeriod(reason.get())));
            }
        } catch (RuntimeException | LinkageError e) {
            broken.add(provider.getClass().getName() + ": " + e);
        }
    }

    private void lookForFile(String provider, List<ClassLoader> loaders) {
        String file = provider.replace('.', '/') + ".class";
        loaders.stream()
                .filter(loader -> !copies.contains(loader))
                .map(loader -> loader.getResource(file))
                .filter(url -> url != null && broken.stream().noneMatch(note -> note.contains(provider)))
                .findFirst()
                .ifPresent(unnamed::add);
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String describe(Throwable error) {
        @Nullable Throwable cause = error.getCause();
        return cause == null ? error.toString() : error + " (" + cause + ")";
    }
}
