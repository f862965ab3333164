package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A type that is read and written alike by every codec: a scalar, an enum, a document.
 *
 * @param binding the binding that the core has of it
 */
record SharedBinding<T>(JsonBinding<T> binding) implements TypeBinding {

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        return binding.read(in);
    }

    @SuppressWarnings("unchecked") // the binding is found by the class of the value
    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        binding.write((T) value, out);
    }
}
