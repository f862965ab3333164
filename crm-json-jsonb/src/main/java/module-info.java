import br.dev.crm.json.jsonb.JsonbCodecProvider;
import br.dev.crm.spi.json.JsonCodecProvider;

/** JSON by Jakarta JSON Binding. */
module br.dev.crm.json.jsonb {
    requires transitive br.dev.crm.core;
    requires jakarta.json;
    requires transitive jakarta.json.bind;
    requires static org.jspecify;

    exports br.dev.crm.json.jsonb;

    provides JsonCodecProvider with
            JsonbCodecProvider;

    uses jakarta.json.bind.spi.JsonbProvider;
    uses jakarta.json.spi.JsonProvider;
}
