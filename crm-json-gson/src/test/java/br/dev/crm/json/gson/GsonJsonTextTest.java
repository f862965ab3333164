package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonTextContract;

class GsonJsonTextTest extends JsonTextContract {

    @Override
    protected JsonCodecProvider provider() {
        return new GsonCodecProvider();
    }
}
