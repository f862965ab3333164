package br.dev.crm.it.discovery;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;

/** Two transports that a user might have brought, neither of which has the higher priority. */
public final class EqualPriorityTransports {
    private EqualPriorityTransports() {}

    public static final class One implements HttpTransportProvider {
        @Override
        public String name() {
            return "one";
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            throw new UnsupportedOperationException("Nobody gets this far");
        }
    }

    public static final class Two implements HttpTransportProvider {
        @Override
        public String name() {
            return "two";
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            throw new UnsupportedOperationException("Nobody gets this far");
        }
    }
}
