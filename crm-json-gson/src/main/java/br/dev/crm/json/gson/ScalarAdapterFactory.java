package br.dev.crm.json.gson;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.model.ScalarReading;
import br.dev.crm.spi.model.TextType;
import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, texts, booleans and dates, coerced as {@link br.dev.crm.spi.json.JsonInput} does it and not as Gson does.
 */
final class ScalarAdapterFactory implements TypeAdapterFactory {
    private final Map<Class<?>, TypeAdapter<?>> adapters = new HashMap<>();

    private final ScalarReading reading;

    ScalarAdapterFactory(DateStyle dates, ScalarReading reading) {
        this.reading = reading;
        both(int.class, Integer.class, InputReader::nextInt, (out, value) -> out.value(value.longValue()));
        both(long.class, Long.class, InputReader::nextLong, (out, value) -> out.value(value.longValue()));
        both(double.class, Double.class, InputReader::nextDouble, (out, value) -> out.value(value.doubleValue()));
        both(
                boolean.class,
                Boolean.class,
                in -> reading.booleanValue(in.nextToken()),
                (out, value) -> out.value(value.booleanValue()));
        both(float.class, Float.class, ScalarAdapterFactory::nextFloat, (out, value) -> out.value(value.floatValue()));
        both(short.class, Short.class, InputReader::nextShort, (out, value) -> out.value(value.longValue()));
        both(byte.class, Byte.class, InputReader::nextByte, (out, value) -> out.value(value.longValue()));
        both(char.class, Character.class, ScalarAdapterFactory::nextChar, (out, value) -> out.value(value.toString()));
        add(String.class, InputReader::nextString, JsonWriter::value);
        add(BigDecimal.class, InputReader::number, JsonWriter::value);
        add(BigInteger.class, ScalarAdapterFactory::nextBigInteger, JsonWriter::value);
        TextType.all(dates).forEach(this::add);
    }

    @SuppressWarnings("unchecked") // the map holds under each class an adapter for that class
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return (TypeAdapter<T>) adapters.get(type.getRawType());
    }

    private <T> void both(Class<T> primitive, Class<T> box, InputReader.Read<T> read, Write<T> write) {
        adapters.put(primitive, new Adapter<>(primitive, read, write, reading));
        add(box, read, write);
    }

    private <T> void add(Class<T> type, InputReader.Read<T> read, Write<T> write) {
        adapters.put(type, new Adapter<>(type, read, write, reading));
    }

    private <T> void add(TextType<T> textType) {
        add(textType.type(), in -> reading.value(in.nextToken(), textType), (out, value) -> {
            String text;
            try {
                text = textType.format().apply(value);
            } catch (RuntimeException e) {
                throw OutputWriter.failure(out, "The value cannot be written as " + textType.name());
            }
            out.value(text);
        });
    }

    private static Float nextFloat(InputReader in) throws IOException {
        float value = (float) in.nextDouble();
        if (Float.isInfinite(value)) {
            throw InputReader.failure(in, "The number does not fit into a float", null);
        }
        return value;
    }

    private static Character nextChar(InputReader in) throws IOException {
        String text = in.nextString();
        if (text.length() != 1) {
            throw InputReader.failure(in, "The text is not one character", null);
        }
        return text.charAt(0);
    }

    private static BigInteger nextBigInteger(InputReader in) throws IOException {
        try {
            return InputReader.number(in).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw InputReader.failure(in, "The number has a fraction", e);
        }
    }

    private interface Write<T> {
        void put(JsonWriter out, T value) throws IOException;
    }

    /** A null goes to the reading method of a primitive, which refuses it. */
    private static final class Adapter<T> extends TypeAdapter<@Nullable T> {
        private final Class<T> type;
        private final InputReader.Read<T> read;
        private final Write<T> write;
        private final ScalarReading reading;

        Adapter(Class<T> type, InputReader.Read<T> read, Write<T> write, ScalarReading reading) {
            this.type = type;
            this.read = read;
            this.write = write;
            this.reading = reading;
        }

        @Override
        public @Nullable T read(JsonReader in) throws IOException {
            return in instanceof InputReader reader ? next(reader) : InputReader.readTree(in, this::next);
        }

        private @Nullable T next(InputReader in) throws IOException {
            return in.skipNull(reading, type) ? null : read.next(in);
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                write.put(out, value);
            }
        }
    }
}
