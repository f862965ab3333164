package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one type. Thread-safe. */
public interface TypeBinding extends JsonBinding<Object> {

    /** Returns the binding of a type that is read and written alike by every codec, such as a scalar or an enum. */
    static TypeBinding of(JsonBinding<?> shared) {
        return new SharedBinding<>(shared);
    }

    /** Reads the next value; null for a JSON null, unless the type is a primitive, which refuses it. */
    @Override
    @Nullable
    Object read(JsonInput in) throws IOException;

    /** Writes a value of the type. */
    void write(JsonOutput out, Object value) throws IOException;

    /** Writes a value of the type, or null where null is written: everywhere but in a model. */
    default void writeElement(JsonOutput out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            write(out, value);
        }
    }

    /** Writes a value as an element. */
    @Override
    default void write(@Nullable Object value, JsonOutput out) throws IOException {
        writeElement(out, value);
    }
}
