package br.dev.crm.json.gson;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ModelRules;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules for models on classes that Gson meets only while it writes: the class of a value in an
 * {@code Object}, or a subclass of the declared one. Makes no adapter.
 */
final class ModelRulesCheck implements TypeAdapterFactory {
    private final ModelRules rules;

    ModelRulesCheck(ModelRules rules) {
        this.rules = rules;
    }

    /** Whether Gson binds a class or field in a way of its own, so that the rules do not apply. */
    static boolean isBoundByGson(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonAdapter.class)
                || (element instanceof Class<?> type && type.getName().startsWith("com.google.gson."));
    }

    /** Returns the name that Gson gives a field. */
    static String name(Field field) {
        SerializedName given = field.getAnnotation(SerializedName.class);
        return given == null ? field.getName() : given.value();
    }

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        // List.of and the like are classes of their own; a value of them is written as any other.
        if (!Collection.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw)) {
            try {
                rules.checkClass(raw);
            } catch (JsonException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }
}
