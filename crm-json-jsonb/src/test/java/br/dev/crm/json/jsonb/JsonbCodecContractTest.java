package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonCodecContract;

class JsonbCodecContractTest extends JsonCodecContract {

    @Override
    protected JsonCodecProvider provider() {
        return new JsonbCodecProvider();
    }
}
