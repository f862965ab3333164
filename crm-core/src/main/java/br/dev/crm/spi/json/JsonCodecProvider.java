package br.dev.crm.spi.json;

import br.dev.crm.spi.CrmProvider;

/** Makes a {@link JsonCodec}; found by {@link java.util.ServiceLoader}. */
public interface JsonCodecProvider extends CrmProvider {

    /** Returns a new codec that obeys the settings; the client that asked for it closes it. */
    JsonCodec create(CodecSettings settings);
}
