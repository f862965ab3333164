package br.dev.crm.testkit.naive;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.testkit.JsonCodecContract;

/** The contract over the naive codec; run by {@link NaiveCodecTest} only. */
class NaiveCodecSuite extends JsonCodecContract {

    @Override
    protected JsonCodecProvider provider() {
        return new JsonCodecProvider() {
            @Override
            public String name() {
                return "naive";
            }

            @Override
            public JsonCodec create(CodecSettings settings) {
                return new NaiveCodec();
            }
        };
    }
}
