package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the values of one type stand in JSON. Thread-safe. */
interface Form {

    /** Reads the next value; null where the JSON says null, unless the type is a primitive, which refuses it. */
    @Nullable
    Object read(JsonInput in) throws IOException;

    /** Writes a value of the type. */
    void write(JsonOutput out, Object value) throws IOException;

    /** Writes a value of the type, or null, where a null has its place: everywhere but in a model. */
    default void writeElement(JsonOutput out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            write(out, value);
        }
    }
}
