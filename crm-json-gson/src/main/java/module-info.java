import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.spi.json.JsonCodecProvider;

/** JSON by Gson. */
module br.dev.crm.json.gson {
    requires transitive br.dev.crm.core;
    requires transitive com.google.gson;
    requires static org.jspecify;

    exports br.dev.crm.json.gson;

    provides JsonCodecProvider with
            GsonCodecProvider;
}
