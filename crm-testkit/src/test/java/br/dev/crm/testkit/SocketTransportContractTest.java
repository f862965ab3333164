package br.dev.crm.testkit;

import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.socket.SocketTransportProvider;

class SocketTransportContractTest extends HttpTransportContract {

    @Override
    protected HttpTransportProvider provider() {
        return new SocketTransportProvider();
    }
}
