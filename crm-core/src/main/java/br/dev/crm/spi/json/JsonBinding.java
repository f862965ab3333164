package br.dev.crm.spi.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one Java type. Thread-safe. */
public interface JsonBinding<T> {

    /**
     * Reads exactly one value, the next one, and leaves the input behind it.
     *
     * @return the value; null where the JSON says null
     * @throws JsonException when the value does not fit the type
     * @throws IOException when the bytes could not be read
     */
    @Nullable
    T read(JsonInput input) throws IOException;

    /**
     * Writes exactly one value where the output stands. After an exception the output is of no use any more but for
     * {@link JsonOutput#clear()}.
     *
     * @throws JsonException when the value cannot be written, such as a number that is not finite
     * @throws IOException when an adapter of the user throws it
     */
    void write(@Nullable T value, JsonOutput out) throws IOException;
}
