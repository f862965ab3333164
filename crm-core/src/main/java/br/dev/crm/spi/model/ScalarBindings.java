package br.dev.crm.spi.model;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bindings of numbers, texts, booleans, characters and dates, the same in every codec: what is turned into what, as
 * {@link JsonInput} does it, and what an error says. Knows no JSON library.
 */
public final class ScalarBindings {
    private final Map<Class<?>, JsonBinding<?>> bindings = new HashMap<>();

    private final ScalarReading reading;

    private ScalarBindings(ScalarReading reading) {
        this.reading = reading;
    }

    /**
     * Returns the binding of each class that has one, a primitive type and its box being two: that of the primitive
     * refuses a null. Unmodifiable and thread-safe, as the bindings are.
     *
     * @param settings how dates are written and how strictly values are read
     */
    public static Map<Class<?>, JsonBinding<?>> all(CodecSettings settings) {
        ScalarReading reading = ScalarReading.of(settings);
        ScalarBindings scalars = new ScalarBindings(reading);
        scalars.both(int.class, Integer.class, JsonInput::intValue, (out, value) -> out.value((long) value));
        scalars.both(long.class, Long.class, JsonInput::longValue, JsonOutput::value);
        scalars.both(double.class, Double.class, JsonInput::doubleValue, JsonOutput::value);
        scalars.both(boolean.class, Boolean.class, reading::booleanValue, JsonOutput::value);
        scalars.both(float.class, Float.class, ScalarBindings::floatValue, JsonOutput::value);
        scalars.both(short.class, Short.class, JsonInput::shortValue, (out, value) -> out.value((long) value));
        scalars.both(byte.class, Byte.class, JsonInput::byteValue, (out, value) -> out.value((long) value));
        scalars.both(
                char.class, Character.class, ScalarBindings::charValue, (out, value) -> out.value(value.toString()));
        scalars.add(String.class, JsonInput::text, JsonOutput::value);
        scalars.add(BigDecimal.class, JsonInput::decimalValue, JsonOutput::value);
        scalars.add(BigInteger.class, ScalarBindings::integerValue, JsonOutput::value);
        TextType.all(settings.writtenDates()).forEach(scalars::add);
        return Map.copyOf(scalars.bindings);
    }

    private <T> void both(Class<T> primitive, Class<T> box, Read<T> read, Write<T> write) {
        bindings.put(primitive, new Scalar<>(primitive, read, write, reading));
        add(box, read, write);
    }

    private <T> void add(Class<T> type, Read<T> read, Write<T> write) {
        bindings.put(type, new Scalar<>(type, read, write, reading));
    }

    private <T> void add(TextType<T> textType) {
        add(textType.type(), in -> reading.value(in, textType), (out, value) -> {
            String text;
            try {
                text = textType.format().apply(value);
            } catch (RuntimeException e) {
                throw out.failure("The value cannot be written as " + textType.name());
            }
            out.value(text);
        });
    }

    private static Float floatValue(JsonInput in) throws IOException {
        float value = (float) in.doubleValue();
        if (Float.isInfinite(value)) {
            throw in.failure("The number does not fit into a float", null);
        }
        return value;
    }

    private static Character charValue(JsonInput in) throws IOException {
        String text = in.text();
        if (text.length() != 1) {
            throw in.failure("The text is not one character", null);
        }
        return text.charAt(0);
    }

    private static BigInteger integerValue(JsonInput in) throws IOException {
        try {
            return in.decimalValue().toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw in.failure("The number has a fraction", e);
        }
    }

    /** Reads the current token. */
    private interface Read<T> {
        T current(JsonInput in) throws IOException;
    }

    private interface Write<T> {
        void put(JsonOutput out, T value) throws IOException;
    }

    /** A null goes to the reading method of a primitive, which refuses it. */
    private record Scalar<T>(Class<T> type, Read<T> read, Write<T> write, ScalarReading reading)
            implements JsonBinding<T> {
        @Override
        public @Nullable T read(JsonInput in) throws IOException {
            in.next();
            return reading.isNull(in, type) ? null : read.current(in);
        }

        @Override
        public void write(@Nullable T value, JsonOutput out) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                write.put(out, value);
            }
        }
    }
}
