package br.dev.crm.internal.discovery;

import br.dev.crm.spi.CrmProvider;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.json.JsonCodecProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * One of the two kinds of providers.
 *
 * @param noun what messages call it
 * @param type its provider
 * @param method of the builder that takes one
 * @param property the system property that forces one by name
 * @param modules our providers of this kind, each with its module: to be named when none is found, and to be missed
 *     when no service file names them
 * @param loader calls ServiceLoader; a lambda of this module, so that the {@code uses} of its descriptor count
 */
record ProviderKind<P extends CrmProvider>(
        String noun,
        Class<P> type,
        String method,
        String property,
        Map<String, String> modules,
        Function<ClassLoader, ServiceLoader<P>> loader) {

    static final ProviderKind<HttpTransportProvider> TRANSPORT = new ProviderKind<>(
            "transport",
            HttpTransportProvider.class,
            "transport",
            "crm.transport",
            Map.of(
                    "br.dev.crm.transport.apache.ApacheTransportProvider", ours("crm-transport-apache"),
                    "br.dev.crm.transport.jdk.JdkTransportProvider", ours("crm-transport-jdk")),
            loader -> ServiceLoader.load(HttpTransportProvider.class, loader));

    static final ProviderKind<JsonCodecProvider> CODEC = new ProviderKind<>(
            "JSON codec",
            JsonCodecProvider.class,
            "codec",
            "crm.codec",
            Map.of(
                    "br.dev.crm.json.gson.GsonCodecProvider", ours("crm-json-gson"),
                    "br.dev.crm.json.jsonb.JsonbCodecProvider", ours("crm-json-jsonb")),
            loader -> ServiceLoader.load(JsonCodecProvider.class, loader));

    /** Put together here: a build that renames packages would rename a constant that begins with ours. */
    private static String ours(String artifact) {
        return String.join(".", "br", "dev", "crm") + ":" + artifact;
    }
}
