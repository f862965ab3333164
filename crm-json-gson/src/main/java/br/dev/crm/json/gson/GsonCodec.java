package br.dev.crm.json.gson;

import br.dev.crm.spi.binding.BindingRegistry;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.Recycler;
import br.dev.crm.spi.model.EnumBinding;
import br.dev.crm.spi.model.ModelRules;
import br.dev.crm.spi.model.ScalarReading;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;

/** The bindings of models, and one Gson for what asks for it. */
final class GsonCodec implements JsonCodec {
    /** For what Gson binds. */
    private final ModelRules rules = new ModelRules(GsonAnnotations::hasAdapter)
            .withNames(GsonAnnotations::name)
            .withAccessBy(Gson.class.getModule());

    private final ScalarReading reading;
    private final BindingRegistry registry;
    private final Gson gson;
    private final Recycler<InputReader> readers;
    private final Recycler<OutputWriter> writers;

    GsonCodec(CodecSettings settings) {
        reading = ScalarReading.of(settings);
        readers = new Recycler<>(InputReader::new, settings.recycledObjects());
        writers = new Recycler<>(OutputWriter::new, settings.recycledObjects());
        registry = new BindingRegistry(settings, GsonAnnotations::isBoundByGson, this::boundByGson);
        // Of two factories that fit, Gson takes the one that was registered last.
        gson = new GsonBuilder()
                .disableJdkUnsafe()
                .setObjectToNumberStrategy(InputReader::number)
                .setNumberToNumberStrategy(InputReader::number)
                .registerTypeAdapterFactory(new SharedAdapterFactory(registry))
                .registerTypeAdapterFactory(new ModelRulesCheck(rules))
                .create();
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        return registry.bind(type);
    }

    private TypeBinding boundByGson(Type type) throws JsonException {
        if (type instanceof Class<?> raw && GsonAnnotations.isNamedEnum(raw)) {
            return TypeBinding.of(new EnumBinding(raw, reading, GsonAnnotations::names));
        }
        rules.check(type);
        try {
            return new GsonBinding(gson, TypeToken.get(type), readers, writers);
        } catch (RuntimeException | StackOverflowError e) {
            throw GsonExceptionMapping.binding(type, e);
        }
    }
}
