package br.dev.crm.json.gson;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a collection or map, or the bound type itself; a value of a subclass is written by its own class, as
 * Gson does for fields.
 */
final class ElementAdapter<E> {
    private final Gson gson;
    private final Class<?> declared;
    private final TypeAdapter<E> adapter;
    private final boolean open;

    private ElementAdapter(Gson gson, TypeToken<?> type, TypeAdapter<E> adapter) {
        this.gson = gson;
        this.declared = type.getRawType();
        this.adapter = adapter;
        this.open = declared != Object.class
                && type.getType() instanceof Class<?>
                && !Modifier.isFinal(declared.getModifiers())
                && !declared.isEnum()
                && !Collection.class.isAssignableFrom(declared)
                && !Map.class.isAssignableFrom(declared)
                && declared.getClassLoader() != Object.class.getClassLoader();
    }

    /** Returns the adapter of elements of this type; a wildcard is its upper bound. */
    @SuppressWarnings("unchecked") // the adapter is that of the type; E is a name for it
    static <E> ElementAdapter<E> of(Gson gson, Type type) {
        TypeToken<?> token = TypeToken.get(type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type);
        return new ElementAdapter<>(gson, token, (TypeAdapter<E>) UntypedAdapter.ofElements(gson, token));
    }

    /**
     * Returns the type argument at this index; {@code Object} where none is given, or a class gives it to its parent.
     */
    static Type argument(TypeToken<?> type, Class<?> container, int index) {
        return type.getType() instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == container.getTypeParameters().length
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    @Nullable
    E read(JsonReader in) throws IOException {
        return adapter.read(in);
    }

    void write(JsonWriter out, @Nullable E value) throws IOException {
        if (open && value != null && value.getClass() != declared) {
            UntypedAdapter.writeByClass(gson, out, value);
        } else {
            adapter.write(out, value);
        }
    }
}
