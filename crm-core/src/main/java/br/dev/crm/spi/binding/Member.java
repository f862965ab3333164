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
 * @param name its name in JSON
 * @param nullWritten whether it is written even when it is null
 * @param binding reads and writes its values
 * @param getter takes the model, returns the value
 * @param setter takes the model and the value; null in a record
 * @param position of a component among all of its record, those that are ignored included; 0 in a class
 */
record Member(
        String name,
        boolean nullWritten,
        TypeBinding binding,
        MethodHandle getter,
        @Nullable MethodHandle setter,
        int position) {

    /** Writes name and value of the member; nothing where the value is null, unless that is asked for. */
    void write(JsonOutput out, Object model) throws IOException {
        Object value = get(out, model);
        // A model that is its own member is omitted, as by Gson; other cycles end at the greatest depth.
        if (value != null && value != model) {
            out.name(name);
            binding.write(out, value);
        } else if (nullWritten && value == null) {
            out.name(name);
            out.nullValue();
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
