package br.dev.crm.spi.http;

import br.dev.crm.spi.CrmProvider;

/** Makes an {@link HttpTransport}; found by {@link java.util.ServiceLoader}. */
public interface HttpTransportProvider extends CrmProvider {

    /** Returns a new transport that obeys the settings; the client that asked for it closes it. */
    HttpTransport create(TransportSettings settings);
}
