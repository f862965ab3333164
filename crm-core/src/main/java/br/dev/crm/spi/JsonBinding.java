package br.dev.crm.spi;

import java.io.IOException;
import java.io.OutputStream;
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
     * Writes the value as UTF-8 without a byte order mark. The stream is neither flushed nor closed.
     *
     * @throws JsonException when the value cannot be written, such as a number that is not finite
     * @throws IOException when the bytes could not be written
     */
    void write(@Nullable T value, OutputStream out) throws IOException;
}
