package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonCodecContract;

/** The worked example of the testkit's README keeps the whole contract. */
class JacksonCodecContractTest extends JsonCodecContract {
    @Override
    protected JsonCodecProvider provider() {
        return new JacksonCodecProvider();
    }
}
