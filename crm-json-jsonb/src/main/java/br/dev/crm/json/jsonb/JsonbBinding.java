package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One type, bound by its form. */
final class FormBinding<T> implements JsonBinding<T> {
    private final Form form;

    FormBinding(Form form) {
        this.form = form;
    }

    // The form is that of the type which the caller asserts to be T.
    @SuppressWarnings("unchecked")
    @Override
    public @Nullable T read(JsonInput input) throws IOException {
        try {
            return (T) form.read(input);
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.reading(input.path(), e);
        }
    }

    @Override
    public void write(@Nullable T value, JsonOutput out) throws IOException {
        try {
            form.writeElement(out, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw Failures.writing(out.path(), e);
        }
    }
}
