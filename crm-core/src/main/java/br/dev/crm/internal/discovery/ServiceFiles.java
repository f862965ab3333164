package br.dev.crm.internal.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files under META-INF/services, for what is wrong with one of their entries: ServiceLoader does not say where. */
final class ServiceFiles {
    private ServiceFiles() {}

    /** Returns what to do about an entry that gives no provider, as the end of a sentence; empty when nobody knows. */
    static String remedy(Class<?> type, ClassLoader loader, Throwable error) {
        String message = String.valueOf(error.getMessage());
        if (message.endsWith(" not a subtype")) {
            return ": it implements nothing of " + jar(type)
                    + "; if that is another copy of this library, keep one of them" + named(type, loader, message);
        }
        return message.endsWith(" not found")
                ? ": correct the name, or add the jar that has the class" + named(type, loader, message)
                : "";
    }

    private static String named(Class<?> type, ClassLoader loader, String message) {
        List<URL> files = naming(type, loader, message);
        return files.isEmpty()
                ? ""
                : " (named by " + files.stream().map(URL::toString).collect(Collectors.joining(", ")) + ")";
    }

    /** Returns the files with a line that this message speaks of. */
    private static List<URL> naming(Class<?> type, ClassLoader loader, String message) {
        List<URL> files = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources("META-INF/services/" + type.getName()))) {
                if (names(file, message)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return files;
    }

    private static boolean names(URL file, String message) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .anyMatch(name -> !name.isEmpty() && message.contains(" " + name + " "));
        }
    }

    private static String jar(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? "this library"
                : source.getLocation().toString();
    }
}
