package br.dev.crm.benchmarks.codec;

import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.json.jsonb.JsonbCodecProvider;

/** What is compared. */
public enum CodecKind {
    BY_HAND,
    JACKSON,
    GSON,
    YASSON,
    OURS_GSON,
    OURS_JSONB;

    RecordCodec open() throws Exception {
        return switch (this) {
            case BY_HAND -> new ByHandCodec();
            case JACKSON -> new JacksonCodec();
            case GSON -> new PlainGsonCodec();
            case YASSON -> new PlainYassonCodec();
            case OURS_GSON -> new OurCodec(new GsonCodecProvider());
            case OURS_JSONB -> new OurCodec(new JsonbCodecProvider());
        };
    }

    /** Returns whether it is one of ours. */
    public boolean isOurs() {
        return this == OURS_GSON || this == OURS_JSONB;
    }
}
