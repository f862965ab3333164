package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonTextContract;

class JsonbJsonTextTest extends JsonTextContract {

    @Override
    protected JsonCodecProvider provider() {
        return new JsonbCodecProvider();
    }
}
