package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ModelExceptionMapping;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record or a field of a class.
 *
 * @param name its name in Java and in JSON
 * @param binding reads and writes its values
 * @param getter takes the model, returns the value
 * @param setter takes the model and the value; null in a record
 * @param absent the value of a component that the JSON does not have: zero for primitives, null otherwise
 */
record Member(
        String name,
        TypeBinding binding,
        MethodHandle getter,
        @Nullable MethodHandle setter,
        @Nullable Object absent) {

    /** Writes name and value of the member; nothing where the value is null. */
    void write(JsonOutput out, Object model) throws IOException {
        Object value = get(out, model);
        // A model that is its own member is omitted, as by Gson; other cycles end at the greatest depth.
        if (value != null && value != model) {
            out.name(name);
            binding.write(out, value);
        }
    }

    private @Nullable Object get(JsonOutput out, Object model) throws JsonException {
        try {
            return (Object) getter.invokeExact(model);
        } catch (Throwable e) {
            throw ModelExceptionMapping.writing(out.path(), e);
        }
    }
}
