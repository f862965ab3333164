package br.dev.crm.spi.model;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by their names, the same in every codec; an unknown one is an error that lists them, or null
 * where values are read leniently. Thread-safe.
 */
public final class EnumBinding implements JsonBinding<Enum<?>> {
    private final Class<?> type;
    private final ScalarReading reading;
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    /**
     * Makes the binding.
     *
     * @param type the enum, or the class of one of its constants
     * @param reading how strictly values are read
     */
    public EnumBinding(Class<?> type, ScalarReading reading) {
        this.reading = reading;
        this.type = type.isEnum() ? type : type.getSuperclass();
        for (Object constant : this.type.getEnumConstants()) {
            Enum<?> each = (Enum<?>) constant;
            constants.put(each.name(), each);
        }
    }

    @Override
    public @Nullable Enum<?> read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        Enum<?> constant = constants.get(in.text());
        if (constant == null) {
            reading.refuseConstant(in, type, constants.keySet());
        }
        return constant;
    }

    @Override
    public void write(@Nullable Enum<?> constant, JsonOutput out) throws IOException {
        if (constant == null) {
            out.nullValue();
        } else {
            out.value(constant.name());
        }
    }
}
