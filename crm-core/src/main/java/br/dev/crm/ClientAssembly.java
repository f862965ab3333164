package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.discovery.ProviderLookup;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.CrmProvider;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.webhook.WebhookEvent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a client together: its settings checked, its transport and codec found. Used once. */
final class ClientAssembly {
    /** What is bound by the core itself, the same over every codec. */
    private static final Map<Type, JsonBinding<?>> OWN_BINDINGS =
            Map.of(Document.class, Document.binding(), WebhookEvent.class, WebhookEvent.binding());

    private final CrmClientBuilder given;
    private final SettingsValidation validation;

    ClientAssembly(CrmClientBuilder given) {
        this.given = given;
        this.validation = new SettingsValidation(given);
    }

    CrmClient assemble() {
        ClientSettings settings = validation.settings();
        Supplier<Credentials> credentials = given.credentials == null
                ? () -> Objects.requireNonNull(given.fixedCredentials)
                : new CheckedCredentials(given.credentials);
        Provided<HttpTransport> transport = transport();
        try {
            Provided<JsonCodec> codec = codec();
            BindingCache bindings =
                    new BindingCache(codec.instance, OWN_BINDINGS, given.recycledBuffers, settings.jsonLimits());
            CallRunner calls = new CallRunner(settings, credentials, transport.instance, bindings, given.timing);
            String description = "CrmClient[" + settings.uris().base().getHost() + ", transport " + transport.name
                    + ", codec " + codec.name + "]";
            return new CrmClient(codec.instance, bindings, calls, description);
        } catch (RuntimeException e) {
            transport.instance.close();
            throw e;
        }
    }

    private Provided<HttpTransport> transport() {
        if (given.transport != null) {
            return new Provided<>(given.transport.getClass().getSimpleName(), given.transport);
        }
        HttpTransportProvider provider = given.transportProvider == null
                ? ProviderLookup.transport(given.transportName)
                : given.transportProvider;
        return make(provider, () -> provider.create(validation.transportSettings()));
    }

    private Provided<JsonCodec> codec() {
        if (given.codec != null) {
            return new Provided<>(given.codec.getClass().getSimpleName(), given.codec);
        }
        JsonCodecProvider provider =
                given.codecProvider == null ? ProviderLookup.codec(given.codecName) : given.codecProvider;
        return make(provider, () -> provider.create(validation.codecSettings()));
    }

    private static <P> Provided<P> make(CrmProvider provider, Supplier<P> factory) {
        @Nullable P made;
        try {
            made = factory.get();
        } catch (RuntimeException | LinkageError e) {
            throw failed(provider, "could not be made: " + e + ".", e);
        }
        if (made == null) {
            throw failed(provider, "made nothing.", null);
        }
        return new Provided<>(provider.name(), made);
    }

    private static ConfigurationException failed(CrmProvider provider, String what, @Nullable Throwable cause) {
        return ConfigurationException.of(
                ErrorCode.PROVIDER_FAILED, List.of("\"" + provider.name() + "\" " + what), cause);
    }

    private record Provided<P>(String name, P instance) {}
}
