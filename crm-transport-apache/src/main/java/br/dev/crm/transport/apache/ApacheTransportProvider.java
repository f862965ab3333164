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

    /**
     * Returns a reason when one of httpclient5, httpcore5 and httpcore5-h2 is missing, when HttpClient is older than
     * 5.4 or HttpCore than 5.3; a version that cannot be found out counts as new.
     */
    @Override
    public Optional<String> unavailableReason() {
        return LibraryCheck.reason(getClass().getClassLoader());
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return new ApacheTransport(settings);
    }
}
