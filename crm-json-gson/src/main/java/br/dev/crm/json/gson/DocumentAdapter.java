package br.dev.crm.json.gson;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Documents, read and written by the core; Gson only knows their position. */
final class DocumentAdapter extends TypeAdapter<@Nullable Document> {
    private final TypeAdapter<JsonElement> trees;

    private DocumentAdapter(TypeAdapter<JsonElement> trees) {
        this.trees = trees;
    }

    /** Makes the adapter of documents and no other. */
    static TypeAdapterFactory factory() {
        return new TypeAdapterFactory() {
            @SuppressWarnings("unchecked") // the type is that of documents
            @Override
            public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                return type.getRawType() == Document.class
                        ? (TypeAdapter<T>) new DocumentAdapter(gson.getAdapter(JsonElement.class))
                        : null;
            }
        };
    }

    @Override
    public @Nullable Document read(JsonReader in) throws IOException {
        if (in instanceof InputReader reader) {
            return reader.nextDocument();
        }
        if (InputReader.skipNull(in)) {
            return null;
        }
        // The reader of a JSON tree that a user's adapter holds.
        try {
            return Document.parse(trees.read(in).toString());
        } catch (CodecException e) {
            throw InputReader.failure(in, "The tree is no document", null);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable Document value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (out instanceof OutputWriter writer) {
            writer.value(value);
        } else {
            boolean before = out.getSerializeNulls();
            out.setSerializeNulls(true);
            trees.write(out, JsonParser.parseString(value.toJson()));
            out.setSerializeNulls(before);
        }
    }
}
