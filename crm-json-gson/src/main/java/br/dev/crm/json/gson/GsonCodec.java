package br.dev.crm.json.gson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.Recycler;
import br.dev.crm.spi.model.ModelRules;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.lang.reflect.Type;

/** One Gson with the adapters that make it keep the contract of every codec. */
final class GsonCodec implements JsonCodec {
    private final ModelRules rules = new ModelRules(GsonModels::isBoundByGson);
    private final Gson gson;
    private final Recycler<InputReader> readers = new Recycler<>(InputReader::new);
    private final Recycler<OutputWriter> writers = new Recycler<>(OutputWriter::new);

    GsonCodec(CodecSettings settings) {
        // Of two factories that fit, Gson takes the one that was registered last.
        gson = new GsonBuilder()
                .disableJdkUnsafe()
                .setObjectToNumberStrategy(InputReader::number)
                .setNumberToNumberStrategy(InputReader::number)
                .registerTypeAdapterFactory(new CollectionAdapters())
                .registerTypeAdapterFactory(new MapAdapters())
                .registerTypeAdapterFactory(new EnumAdapters())
                .registerTypeAdapterFactory(new ScalarAdapters(settings.writtenDates()))
                .registerTypeAdapterFactory(DocumentAdapter.factory())
                .registerTypeAdapterFactory(new GsonModels(rules))
                .create();
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        rules.check(type);
        try {
            return new GsonBinding<>(Element.of(gson, type), readers, writers);
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.binding(type, e);
        }
    }
}
