package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import java.util.Optional;

/** Offers the transport {@code jdk} at priority 10: any other transport on the class path is preferred. Stateless. */
public final class JdkTransportProvider implements HttpTransportProvider {

    /** Makes a provider, as {@link java.util.ServiceLoader} does. */
    public JdkTransportProvider() {}

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public int priority() {
        return 10;
    }

    @Override
    public Optional<String> unavailableReason() {
        return ModuleLayer.boot().findModule("java.net.http").isPresent()
                ? Optional.empty()
                : Optional.of("The module java.net.http is not there: start Java, or link its runtime, with"
                        + " --add-modules java.net.http.");
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return new JdkTransport(settings, HeaderTimer.neededHere());
    }
}
