package br.dev.crm.spi.json;

import java.lang.reflect.Type;

/** Binds Java types to JSON by one library. Thread-safe; made once a client. */
public interface JsonCodec extends AutoCloseable {

    /**
     * Returns the binding of a type, prepared as far as the library allows it, so that what cannot be bound is known
     * before anything is sent. The caller keeps it.
     *
     * @param type a class, record or parameterized type; {@code Object} for untyped values (maps in order, lists,
     *     texts, {@link java.math.BigDecimal}, booleans, null)
     * @throws JsonException when the type breaks the rules for models
     */
    <T> JsonBinding<T> bind(Type type) throws JsonException;

    /**
     * Frees what the library holds. Closing twice is fine.
     *
     * @implSpec The default does nothing.
     */
    @Override
    default void close() {}
}
