package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import java.util.Optional;

/** Offers the transport {@code apache} at priority 50: it is preferred to {@code jdk}. Stateless. */
public final class ApacheTransportProvider implements HttpTransportProvider {

    /** Makes a provider, as {@link java.util.ServiceLoader} does. */
    public ApacheTransportProvider() {}

    @Override
    public String name() {
        return "apache";
    }

    @Override
    public int priority() {
        return 50;
    }

    /** Returns a reason when HttpClient or HttpCore is missing, or older than 5.6.5 and 5.4.4. */
    @Override
    public Optional<String> unavailableReason() {
        return LibraryCheck.reason(getClass().getClassLoader());
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return new ApacheTransport(settings);
    }
}
