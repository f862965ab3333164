package br.dev.crm.spi.model;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by their names, those in Java or others, the same in every codec; an unknown one is an error
 * that lists them, or null where values are read leniently. Thread-safe.
 */
public final class EnumBinding implements JsonBinding<Enum<?>> {
    private final Class<?> type;
    private final ScalarReading reading;
    private final @Nullable Enum<?> unknown;
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
    private final Map<String, Enum<?>> alternates = new HashMap<>();
    private final Map<Enum<?>, String> written = new HashMap<>();

    /**
     * Makes the binding of constants by their names in Java, or by those that {@link br.dev.crm.json.JsonName} gives
     * them.
     *
     * @param type the enum, or the class of one of its constants
     * @param reading how strictly values are read
     */
    public EnumBinding(Class<?> type, ScalarReading reading) {
        this(type, reading, constant -> List.of(ConstantNames.of(constant)), true);
    }

    /**
     * Makes the binding of constants by other names.
     *
     * @param type the enum, or the class of one of its constants
     * @param reading how strictly values are read
     * @param names of a constant in JSON, at least one: the first is written, all are read
     */
    public EnumBinding(Class<?> type, ScalarReading reading, Function<Enum<?>, List<String>> names) {
        this(type, reading, names, false);
    }

    private EnumBinding(
            Class<?> type, ScalarReading reading, Function<Enum<?>, List<String>> names, boolean annotated) {
        this.reading = reading;
        this.type = type.isEnum() ? type : type.getSuperclass();
        this.unknown = annotated ? ConstantNames.unknown(this.type) : null;
        for (Object each : this.type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            List<String> all = names.apply(constant);
            constants.put(all.get(0), constant);
            written.put(constant, all.get(0));
            all.subList(1, all.size()).forEach(name -> alternates.put(name, constant));
        }
    }

    @Override
    public @Nullable Enum<?> read(JsonInput in) throws IOException {
        if (in.next() == JsonToken.NULL) {
            return null;
        }
        Enum<?> constant = constants.get(in.text());
        if (constant == null) {
            constant = alternates.get(in.text());
        }
        if (constant != null) {
            return constant;
        }
        if (unknown != null && in.token() == JsonToken.STRING && !reading.isNull(in, type)) {
            return unknown;
        }
        reading.refuseConstant(in, type, constants.keySet());
        return null;
    }

    @Override
    public void write(@Nullable Enum<?> constant, JsonOutput out) throws IOException {
        if (constant == null) {
            out.nullValue();
        } else if (constant == unknown && !ConstantNames.isWritten(constant)) {
            throw out.failure("The constant " + constant.name()
                    + " stands for unknown texts and is not written; @JsonName gives it a name");
        } else {
            out.value(Objects.requireNonNull(written.get(constant)));
        }
    }
}
