package br.dev.crm.internal.discovery;

import br.dev.crm.spi.CrmProvider;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * One of the two kinds of providers.
 *
 * @param noun what messages call it
 * @param type its provider
 * @param property the system property that forces one by name
 * @param modules our modules of this kind, to be named when none is found
 * @param loader calls ServiceLoader; a lambda of this module, so that the {@code uses} of its descriptor count
 */
record ProviderKind<P extends CrmProvider>(
        String noun,
        Class<P> type,
        String property,
        List<String> modules,
        Function<ClassLoader, ServiceLoader<P>> loader) {

    static final ProviderKind<HttpTransportProvider> TRANSPORT = new ProviderKind<>(
            "transport",
            HttpTransportProvider.class,
            "crm.transport",
            List.of("br.dev.crm:crm-transport-apache", "br.dev.crm:crm-transport-jdk"),
            loader -> ServiceLoader.load(HttpTransportProvider.class, loader));

    static final ProviderKind<JsonCodecProvider> CODEC = new ProviderKind<>(
            "JSON codec",
            JsonCodecProvider.class,
            "crm.codec",
            List.of("br.dev.crm:crm-json-gson", "br.dev.crm:crm-json-jsonb"),
            loader -> ServiceLoader.load(JsonCodecProvider.class, loader));
}
