package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;

/** Makes codecs that bind JSON by Jackson: {@code builder.codec(new JacksonCodecProvider())}. */
public final class JacksonCodecProvider implements JsonCodecProvider {

    @Override
    public String name() {
        return "jackson";
    }

    @Override
    public JsonCodec create(CodecSettings settings) {
        return new JacksonCodec(settings);
    }
}
