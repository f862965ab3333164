package br.dev.crm.json.jsonb.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.ScalarReading;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constants by their names; an unknown one is an error that lists them, or null where values are read leniently. */
final class EnumBinding implements TypeBinding {
    private final Class<?> type;
    private final ScalarReading reading;
    private final Map<String, Object> constants = new LinkedHashMap<>();

    /** @param type the enum, or the class of one of its constants */
    EnumBinding(Class<?> type, ScalarReading reading) {
        this.reading = reading;
        this.type = type.isEnum() ? type : type.getSuperclass();
        for (Object constant : this.type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        Object constant = constants.get(in.text());
        if (constant == null) {
            reading.refuseConstant(in, type, constants.keySet());
        }
        return constant;
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        out.value(((Enum<?>) value).name());
    }
}
