package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;

/** Offers a transport on plain sockets that passes every contract test: the proof that they can be passed. */
public final class SocketTransportProvider implements HttpTransportProvider {

    @Override
    public String name() {
        return "socket";
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return new SocketTransport(settings);
    }
}
