package br.dev.crm.json.gson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.Recycler;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;

/**
 * A user's Gson, to which only documents were added. The rules for models are not applied: Gson knows what it binds.
 */
final class ConfiguredGsonCodec implements JsonCodec {
    private final Gson gson;
    private final Recycler<OutputWriter> writers;

    ConfiguredGsonCodec(Gson configured, CodecSettings settings) {
        // Of two factories that fit, Gson takes the one that was registered last.
        gson = configured
                .newBuilder()
                .registerTypeAdapterFactory(DocumentAdapter.factory())
                .create();
        writers = new Recycler<>(OutputWriter::new, settings.recycledObjects());
    }

    @SuppressWarnings("unchecked") // the adapter is that of the type which the caller asserts to be T
    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        try {
            TypeToken<T> token = (TypeToken<T>) TypeToken.get(type);
            return new ConfiguredGsonBinding<>(gson.getAdapter(token), gson.serializeNulls(), writers);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.binding(type, e);
        }
    }
}
