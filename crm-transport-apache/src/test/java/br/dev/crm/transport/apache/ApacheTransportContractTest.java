package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.HttpTransportContract;

class ApacheTransportContractTest extends HttpTransportContract {

    @Override
    protected HttpTransportProvider provider() {
        return new ApacheTransportProvider();
    }
}
