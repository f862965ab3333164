package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ModelRules;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules for models on classes that Gson binds and meets only while it writes: the class of a value in an
 * {@code Object}, or a subclass of the declared one. Makes no adapter.
 */
final class ModelRulesCheck implements TypeAdapterFactory {
    private final ModelRules rules;

    ModelRulesCheck(ModelRules rules) {
        this.rules = rules;
    }

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (GsonAnnotations.isBoundByGson(raw)) {
            try {
                rules.checkClass(raw);
            } catch (JsonException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }
}
