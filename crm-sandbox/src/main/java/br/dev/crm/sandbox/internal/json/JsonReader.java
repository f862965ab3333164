package br.dev.crm.sandbox.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text, strictly as RFC 8259 has it: an object becomes a {@code Map} in the order of the text, an array
 * a {@code List}, a number a {@code BigDecimal}; both collections are unmodifiable. Of a name that comes twice, the
 * last value counts.
 */
public final class JsonReader {
    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 128;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text.
     *
     * @return a map, list, string, number, boolean, or null for the JSON null
     * @throws JsonSyntaxException if the text is not one JSON value, or is nested deeper than {@link #MAX_DEPTH}
     */
    public static @Nullable Object read(String text) throws JsonSyntaxException {
        JsonReader reader = new JsonReader(text);
        reader.skipBlanks();
        Object value = reader.value(0);
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.problem("text after the end of the JSON value");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws JsonSyntaxException {
        if (depth > MAX_DEPTH) {
            throw problem("nesting deeper than " + MAX_DEPTH);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws JsonSyntaxException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (accept('}')) {
            return Collections.unmodifiableMap(members);
        }
        while (true) {
            if (peek() != '"') {
                throw problem("expected a name in double quotes");
            }
            String name = string();
            skipBlanks();
            expect(':');
            skipBlanks();
            members.put(name, value(depth + 1));
            skipBlanks();
            if (accept('}')) {
                return Collections.unmodifiableMap(members);
            }
            expect(',');
            skipBlanks();
        }
    }

    private List<@Nullable Object> array(int depth) throws JsonSyntaxException {
        List<@Nullable Object> elements = new ArrayList<>();
        at++;
        skipBlanks();
        if (accept(']')) {
            return Collections.unmodifiableList(elements);
        }
        while (true) {
            elements.add(value(depth + 1));
            skipBlanks();
            if (accept(']')) {
                return Collections.unmodifiableList(elements);
            }
            expect(',');
            skipBlanks();
        }
    }

    private String string() throws JsonSyntaxException {
        StringBuilder read = new StringBuilder();
        at++;
        while (true) {
            char next = take();
            if (next == '"') {
                return read.toString();
            }
            if (next < ' ') {
                at--;
                throw problem("control character in a string");
            }
            read.append(next == '\\' ? escape() : next);
        }
    }

    private char escape() throws JsonSyntaxException {
        char kind = take();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> {
                at--;
                throw problem("unknown escape");
            }
        };
    }

    private char fourDigits() throws JsonSyntaxException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char digit = take();
            int value = digit < 128 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                at--;
                throw problem("expected four hexadecimal digits");
            }
            code = code * 16 + value;
        }
        return (char) code;
    }

    private BigDecimal number() throws JsonSyntaxException {
        int end = JsonNumber.end(text, at);
        if (end < 0) {
            throw problem("expected a JSON value");
        }
        BigDecimal value = JsonNumber.parse(text.substring(at, end));
        if (value == null) {
            throw problem("a number out of bounds");
        }
        at = end;
        return value;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws JsonSyntaxException {
        if (!text.startsWith(word, at)) {
            throw problem("expected a JSON value");
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws JsonSyntaxException {
        if (at >= text.length()) {
            throw problem("unexpected end");
        }
        return text.charAt(at);
    }

    private char take() throws JsonSyntaxException {
        char next = peek();
        at++;
        return next;
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws JsonSyntaxException {
        if (!accept(wanted)) {
            throw problem("expected '" + wanted + "'");
        }
    }

    private JsonSyntaxException problem(String problem) {
        return new JsonSyntaxException(problem, at + 1);
    }
}
