package br.dev.crm.json.jsonb;

import br.dev.crm.document.Document;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Documents in classes that a JSON-B provider binds, over the objects of JSON-P. Those know a number by its value: 1e2
 * becomes 1E+2 there, and a negative zero 0; models without annotations keep every spelling. Providers call it with
 * null as well.
 */
final class DocumentAdapter implements JsonbAdapter<Document, JsonObject> {
    private final JsonProvider provider;

    DocumentAdapter(JsonProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable JsonObject adaptToJson(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        try (JsonReader reader = provider.createReader(new StringReader(document.toJson()))) {
            return reader.readObject();
        }
    }

    @Override
    public @Nullable Document adaptFromJson(@Nullable JsonObject object) {
        return object == null ? null : Document.parse(object.toString());
    }
}
