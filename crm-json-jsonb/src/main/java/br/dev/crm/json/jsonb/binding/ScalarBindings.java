package br.dev.crm.json.jsonb.binding;

import br.dev.crm.document.Document;
import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ScalarReading;
import br.dev.crm.spi.model.TextType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers, texts, booleans and dates, coerced as {@link JsonInput} does it, and documents. */
final class ScalarBindings {
    private final Map<Class<?>, TypeBinding> bindings = new HashMap<>();

    private final ScalarReading reading;

    private ScalarBindings(ScalarReading reading) {
        this.reading = reading;
    }

    /** Returns the binding of each class that has one. */
    static Map<Class<?>, TypeBinding> all(DateStyle dates, ScalarReading reading) {
        ScalarBindings scalars = new ScalarBindings(reading);
        scalars.both(int.class, Integer.class, JsonInput::intValue, (out, value) -> out.value((long) value));
        scalars.both(long.class, Long.class, JsonInput::longValue, JsonOutput::value);
        scalars.both(double.class, Double.class, JsonInput::doubleValue, JsonOutput::value);
        scalars.both(boolean.class, Boolean.class, reading::booleanValue, JsonOutput::value);
        scalars.both(float.class, Float.class, ScalarBindings::floatValue, JsonOutput::value);
        scalars.both(short.class, Short.class, ScalarBindings::shortValue, (out, value) -> out.value((long) value));
        scalars.both(byte.class, Byte.class, ScalarBindings::byteValue, (out, value) -> out.value((long) value));
        scalars.both(
                char.class, Character.class, ScalarBindings::charValue, (out, value) -> out.value(value.toString()));
        scalars.add(String.class, JsonInput::text, JsonOutput::value);
        scalars.add(BigDecimal.class, JsonInput::decimalValue, JsonOutput::value);
        scalars.add(BigInteger.class, ScalarBindings::integerValue, JsonOutput::value);
        TextType.all(dates).forEach(scalars::add);
        scalars.bindings.put(Document.class, new DocumentTypeBinding());
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

    private static Short shortValue(JsonInput in) throws IOException {
        int value = in.intValue();
        if ((short) value != value) {
            throw in.failure("The number does not fit into a short", null);
        }
        return (short) value;
    }

    private static Byte byteValue(JsonInput in) throws IOException {
        int value = in.intValue();
        if ((byte) value != value) {
            throw in.failure("The number does not fit into a byte", null);
        }
        return (byte) value;
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
            implements TypeBinding {
        @Override
        public @Nullable Object read(JsonInput in) throws IOException {
            in.next();
            return reading.isNull(in, type) ? null : read.current(in);
        }

        @SuppressWarnings("unchecked") // the bindings are found by the class of the value
        @Override
        public void write(JsonOutput out, Object value) throws IOException {
            write.put(out, (T) value);
        }
    }
}
