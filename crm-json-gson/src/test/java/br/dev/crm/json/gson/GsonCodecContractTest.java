package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonCodecContract;

class GsonCodecContractTest extends JsonCodecContract {

    @Override
    protected JsonCodecProvider provider() {
        return new GsonCodecProvider();
    }
}
