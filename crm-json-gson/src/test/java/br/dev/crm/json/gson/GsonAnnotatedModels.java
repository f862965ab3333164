package br.dev.crm.json.gson;

import br.dev.crm.document.Document;
import com.google.gson.Gson;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;

/** Models of users who commit to Gson. */
public final class GsonAnnotatedModels {
    private GsonAnnotatedModels() {}

    public record Renamed(
            @SerializedName(
                    value = "e-mail",
                    alternate = {"email", "mail"})
            String address,

            Level level) {}

    public enum Level {
        @SerializedName(
                value = "1",
                alternate = {"one"})
        LOW,
        HIGH
    }

    public record Adapted(
            @JsonAdapter(Upper.class) String upper,
            @JsonAdapter(FromTree.class) Secret secret,
            @JsonAdapter(Raw.class) String raw) {}

    /** Breaks the rules and has an adapter. */
    @JsonAdapter(FromTree.class)
    static final class Secret {
        final String value;

        Secret(String value) {
            this.value = value;
        }
    }

    static final class Upper extends TypeAdapter<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            String text = in.nextString();
            if (text.equals("ill-tempered")) {
                throw new IllegalStateException("The adapter is in a bad mood");
            }
            return text.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Goes the way over a tree, as adapters do that move fields. */
    static final class OverTree implements TypeAdapterFactory {
        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            TypeAdapter<T> documents = gson.getAdapter(type);
            TypeAdapter<JsonElement> trees = gson.getAdapter(JsonElement.class);
            return new TypeAdapter<>() {
                @Override
                public T read(JsonReader in) throws IOException {
                    return documents.fromJsonTree(trees.read(in));
                }

                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    boolean before = out.getSerializeNulls();
                    out.setSerializeNulls(true);
                    trees.write(out, documents.toJsonTree(value));
                    out.setSerializeNulls(before);
                }
            };
        }
    }

    public record Treed(@JsonAdapter(OverTree.class) Document extra) {}

    static final class Raw extends TypeAdapter<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            return new Gson().toJson(new Gson().getAdapter(JsonElement.class).read(in));
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.jsonValue(value);
        }
    }

    static final class FromTree implements JsonDeserializer<Secret> {
        @Override
        public Secret deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            if (json.getAsJsonObject().has("number")) {
                return new Secret("" + json.getAsJsonObject().get("number").getAsInt());
            }
            return new Secret(json.getAsJsonObject().get("value").getAsString());
        }
    }

    /** Its constructor parses, and lets the exception of the JDK through in one of its own. */
    public record Counted(String count) {
        public Counted {
            try {
                Integer.parseInt(count);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
