package br.dev.crm.document;

import br.dev.crm.error.CodecException;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.TextType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java's values as those of a document, and back. */
final class DocumentValues {
    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    private static final Map<Class<?>, TextType<?>> FORMS = TextType.all(Document.DATES).stream()
            .collect(Collectors.toUnmodifiableMap(form -> (Class<?>) form.type(), form -> form));

    private DocumentValues() {}

    /**
     * Returns the value that this object is in JSON.
     *
     * @param path where it is to stand, for messages
     * @throws CodecException when it is none
     */
    static Value of(@Nullable Object value, String path) {
        return of(value, path, 1);
    }

    private static Value of(@Nullable Object value, String path, int depth) {
        if (value == null) {
            return Value.Null.NULL;
        }
        if (value instanceof String text) {
            return text(text, path);
        }
        if (value instanceof Boolean flag) {
            return flag ? Value.Flag.TRUE : Value.Flag.FALSE;
        }
        if (value instanceof Document document) {
            return document.fields();
        }
        if (NUMBERS.contains(value.getClass())) {
            return number((Number) value, path);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, path, depth);
        }
        if (value instanceof Collection<?> collection) {
            return array(collection, path, depth);
        }
        if (value instanceof Enum<?> constant) {
            return new Value.Text(constant.name());
        }
        if (value instanceof Character character) {
            return text(character.toString(), path);
        }
        TextType<?> form = FORMS.get(value.getClass());
        if (form == null) {
            throw DocumentExceptions.unwritable(
                    path,
                    "A " + value.getClass().getName() + " has no form in a document (at " + path
                            + "); give a text, number, boolean, date, document, list or map");
        }
        return formatted(form, value, path);
    }

    private static Value text(String text, String path) {
        if (!UnicodeText.isUnicode(text)) {
            throw DocumentExceptions.unwritable(
                    path, "The text at " + path + " has a lone surrogate and is not Unicode");
        }
        return new Value.Text(text);
    }

    private static Value number(Number number, String path) {
        String text = number.toString();
        if (!isNumber(text)) {
            throw DocumentExceptions.unwritable(
                    path, "The number at " + path + " is not finite, or beyond what a JSON text may hold");
        }
        return new Value.Numeral(text);
    }

    /** Whether the text is one JSON number within the default limits. */
    private static boolean isNumber(String text) {
        JsonInput input = JsonInput.of(text.getBytes(StandardCharsets.UTF_8));
        try {
            return input.next() == JsonToken.NUMBER && input.text().length() == text.length();
        } catch (IOException e) {
            return false;
        }
    }

    private static <T> Value formatted(TextType<T> form, Object value, String path) {
        try {
            return new Value.Text(form.format().apply(form.type().cast(value)));
        } catch (RuntimeException e) {
            // Its message may quote the value, so it is not kept.
            throw DocumentExceptions.unwritable(path, "The value at " + path + " cannot be written as " + form.name());
        }
    }

    static ObjectValue object(Map<?, ?> map, String path, int depth) {
        checkDepth(path, depth);
        LinkedHashMap<String, Value> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !UnicodeText.isUnicode(name)) {
                throw DocumentExceptions.unwritable(path, "The keys of a map must be texts, in Unicode");
            }
            fields.put(name, of(entry.getValue(), FieldPath.field(path, name), depth + 1));
        }
        return ObjectValue.owning(fields);
    }

    private static ArrayValue array(Collection<?> collection, String path, int depth) {
        checkDepth(path, depth);
        List<Value> elements = new ArrayList<>(collection.size());
        for (Object element : collection) {
            elements.add(of(element, FieldPath.element(path, elements.size()), depth + 1));
        }
        return new ArrayValue(elements);
    }

    /** A map or list that holds itself must end in an exception and not in an Error. */
    private static void checkDepth(String path, int depth) {
        if (depth > ValueReader.MAX_DEPTH) {
            throw DocumentExceptions.unwritable(path, Document.TOO_DEEP);
        }
    }

    /** Returns what {@link Document#list} says of elements. */
    static @Nullable Object toJava(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral number) {
            return new BigDecimal(number.text());
        }
        if (value instanceof Value.Flag flag) {
            return flag.value();
        }
        if (value instanceof ObjectValue object) {
            return new Document(object);
        }
        return value instanceof ArrayValue array ? toJava(array) : null;
    }

    static List<@Nullable Object> toJava(ArrayValue array) {
        List<@Nullable Object> elements = new ArrayList<>(array.elements().size());
        for (Value element : array.elements()) {
            elements.add(toJava(element));
        }
        return Collections.unmodifiableList(elements);
    }

    static String text(Value value, String path) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral number) {
            return number.text();
        }
        throw DocumentExceptions.mismatch(path, "a text", value);
    }

    static BigDecimal number(Value value, String path) {
        if (value instanceof Value.Numeral number) {
            return new BigDecimal(number.text());
        }
        if (value instanceof Value.Text text && isNumber(text.text())) {
            return new BigDecimal(text.text());
        }
        throw DocumentExceptions.mismatch(path, "a number", value);
    }

    static Long integer(Value value, String path) {
        try {
            return number(value, path).longValueExact();
        } catch (ArithmeticException e) {
            throw DocumentExceptions.unreadable(
                    path, "The number at " + path + " has a fraction or does not fit into a long");
        }
    }

    static Boolean bool(Value value, String path) {
        if (value instanceof Value.Flag flag) {
            return flag.value();
        }
        throw DocumentExceptions.mismatch(path, "a boolean", value);
    }

    static Document document(Value value, String path) {
        if (value instanceof ObjectValue object) {
            return new Document(object);
        }
        throw DocumentExceptions.mismatch(path, "an object", value);
    }

    static ArrayValue array(Value value, String path) {
        if (value instanceof ArrayValue array) {
            return array;
        }
        throw DocumentExceptions.mismatch(path, "an array", value);
    }

    static List<Document> documents(Value value, String path) {
        List<Document> documents = new ArrayList<>();
        for (Value element : array(value, path).elements()) {
            documents.add(document(element, FieldPath.element(path, documents.size())));
        }
        return List.copyOf(documents);
    }

    /** Returns what the text spells in one of the forms that every codec reads. */
    static <T> T spelled(Class<T> type, Value value, String path) {
        TextType<?> form = Objects.requireNonNull(FORMS.get(type));
        if (!(value instanceof Value.Text text)) {
            throw DocumentExceptions.mismatch(path, form.name(), value);
        }
        try {
            return type.cast(form.parse().apply(text.text()));
        } catch (RuntimeException e) {
            // Its message may quote the text, so it is not kept.
            throw DocumentExceptions.unreadable(path, "The text at " + path + " is not " + form.name());
        }
    }
}
