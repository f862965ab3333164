package br.dev.crm.json.gson;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.Recycler;
import br.dev.crm.spi.model.ModelRules;
import br.dev.crm.spi.model.ScalarReading;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.lang.reflect.Type;

/** One Gson with the adapters that make it keep the contract of every codec. */
final class GsonCodec implements JsonCodec {
    private final ModelRules rules = new ModelRules(ModelRulesCheck::isBoundByGson)
            .withNames(ModelRulesCheck::name)
            .withAccessBy(Gson.class.getModule());
    private final Gson gson;
    private final Recycler<InputReader> readers;
    private final Recycler<OutputWriter> writers;

    GsonCodec(CodecSettings settings) {
        ScalarReading reading = ScalarReading.of(settings);
        readers = new Recycler<>(InputReader::new, settings.recycledObjects());
        writers = new Recycler<>(OutputWriter::new, settings.recycledObjects());
        // Of two factories that fit, Gson takes the one that was registered last.
        gson = new GsonBuilder()
                .disableJdkUnsafe()
                .setObjectToNumberStrategy(InputReader::number)
                .setNumberToNumberStrategy(InputReader::number)
                .registerTypeAdapterFactory(new CollectionAdapterFactory())
                .registerTypeAdapterFactory(new MapAdapterFactory())
                .registerTypeAdapterFactory(new EnumAdapterFactory(reading))
                .registerTypeAdapterFactory(new ScalarAdapterFactory(settings.writtenDates(), reading))
                .registerTypeAdapterFactory(DocumentAdapter.factory())
                .registerTypeAdapterFactory(new ModelRulesCheck(rules))
                .create();
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        rules.check(type);
        try {
            return new GsonBinding<>(ElementAdapter.of(gson, type), readers, writers);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.binding(type, e);
        }
    }
}
