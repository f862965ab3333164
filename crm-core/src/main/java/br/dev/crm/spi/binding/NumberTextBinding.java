package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.ScalarReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A number that is written as a text, and read from one or as it is. */
final class NumberTextBinding implements TypeBinding {
    private final TypeBinding number;
    private final Class<?> type;
    private final ScalarReading reading;

    NumberTextBinding(TypeBinding number, Class<?> type, ScalarReading reading) {
        this.number = number;
        this.type = type;
        this.reading = reading;
    }

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            return number.read(in);
        }
        in.next();
        return reading.isNull(in, type) ? null : parse(in);
    }

    private @Nullable Object parse(JsonInput in) throws IOException {
        String digits = in.text();
        JsonInput text = JsonInput.of(digits.getBytes(StandardCharsets.UTF_8));
        try {
            // JSON has white space around its values, a number in a text has none.
            if (digits.equals(digits.strip()) && text.peek() == JsonToken.NUMBER) {
                Object value = number.read(text);
                if (text.next() == JsonToken.END) {
                    return value;
                }
            }
        } catch (JsonException e) {
            throw in.failure("The text is no number that fits: " + e.getMessage(), null);
        }
        throw in.failure("The text is not a number", null);
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        JsonOutput digits = new JsonOutput();
        try {
            number.write(digits, value);
        } catch (JsonException e) {
            throw out.failure(String.valueOf(e.getMessage()));
        }
        out.value(new String(digits.toByteArray(), StandardCharsets.US_ASCII));
    }
}
