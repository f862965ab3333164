package br.dev.crm.spi.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers that are spelled inside of strings. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** Whether the text is one JSON number within the limits and nothing else. */
    static boolean isNumber(String text, JsonLimits limits) {
        if (text.isEmpty() || text.charAt(0) > '9') {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            JsonInput input = JsonInput.of(bytes, 0, bytes.length, limits);
            return input.next() == JsonToken.NUMBER && input.text().length() == text.length();
        } catch (IOException e) {
            return false;
        }
    }
}
