package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ModelExceptionMapping;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The binding of one type, as a codec returns it; what models throw is told as an error of the codec. */
public final class BoundType<T> implements JsonBinding<T> {
    private final TypeBinding binding;

    private BoundType(TypeBinding binding) {
        this.binding = binding;
    }

    /**
     * Returns it.
     *
     * @param <T> the type, which the caller asserts
     */
    public static <T> JsonBinding<T> of(TypeBinding binding) {
        return new BoundType<>(binding);
    }

    @SuppressWarnings("unchecked") // the binding is that of the type which the caller asserts to be T
    @Override
    public @Nullable T read(JsonInput input) throws IOException {
        try {
            return (T) binding.read(input);
        } catch (RuntimeException | StackOverflowError e) {
            throw ModelExceptionMapping.reading(input.path(), e);
        }
    }

    @Override
    public void write(@Nullable T value, JsonOutput out) throws IOException {
        try {
            binding.writeElement(out, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw ModelExceptionMapping.writing(out.path(), e);
        }
    }
}
