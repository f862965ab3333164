package br.dev.crm.examples.okhttp;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import java.util.List;
import java.util.Optional;

/** Offers the transport {@code okhttp}. Stateless. Loads where OkHttp is missing, and says so. */
public final class OkHttpTransportProvider implements HttpTransportProvider {
    /** A class of each jar that a call needs, and what to write for it. */
    private static final List<List<String>> NEEDED = List.of(
            List.of("okhttp3.OkHttpClient", "com.squareup.okhttp3:okhttp-jvm 5.5.1"),
            List.of("okio.Okio", "com.squareup.okio:okio-jvm 3.18.1"),
            List.of("kotlin.Unit", "org.jetbrains.kotlin:kotlin-stdlib 2.1.21"));

    private final ClassLoader loader;

    /** Makes a provider, as {@link java.util.ServiceLoader} does. */
    public OkHttpTransportProvider() {
        this(OkHttpTransportProvider.class.getClassLoader());
    }

    OkHttpTransportProvider(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "okhttp";
    }

    @Override
    public Optional<String> unavailableReason() {
        for (List<String> needed : NEEDED) {
            try {
                Class.forName(needed.get(0), false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                return Optional.of(needed.get(1) + " or newer is missing on the class path.");
            }
        }
        return Optional.empty();
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return new OkHttpTransport(settings);
    }
}
