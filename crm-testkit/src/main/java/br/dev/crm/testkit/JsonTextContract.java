package br.dev.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.testkit.codec.JsonTexts;
import br.dev.crm.testkit.codec.JsonTexts.Text;
import br.dev.crm.testkit.codec.JsonTexts.Verdict;
import br.dev.crm.testkit.model.ContractModels.Nothing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public JSON parsing test suite on each way in which a codec reads: extend this class and return the provider.
 *
 * <p>The suite is read from the directory that the system property {@code crm.json.suite} names; where there is none,
 * texts of our own are read instead, and the figures say so. What the suite leaves open has to be taken or refused as
 * the tokenizer in core does, so that all codecs decide alike.
 */
public abstract class JsonTextContract {

    /** Makes the suite; for subclasses. */
    protected JsonTextContract() {}

    /** Returns the provider of the codec that is tested. */
    protected abstract JsonCodecProvider provider();

    /** A way in which a codec reads. */
    enum Path {
        /** A model or list. */
        VALUE,
        /** Maps, lists and scalars. */
        DOCUMENT,
        /** An array, one element at a time. */
        ELEMENTS
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatIsValid(Path path) throws IOException {
        JsonTexts texts = JsonTexts.find();
        List<Text> valid = texts.of(Verdict.VALID);
        List<String> refused =
                names(valid, text -> !accepts(path, path == Path.ELEMENTS ? wrapped(text) : text.bytes()));

        figure("json-valid-accepted", texts, path, valid.size() - refused.size(), valid.size());
        assertEquals(List.of(), refused);
        assertNotEquals(List.of(), valid);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsInvalid(Path path) throws IOException {
        JsonTexts texts = JsonTexts.find();
        List<Text> invalid = texts.of(Verdict.INVALID);
        List<String> accepted = names(invalid, text -> accepts(path, text.bytes()));

        figure("json-invalid-refused", texts, path, invalid.size() - accepted.size(), invalid.size());
        assertEquals(List.of(), accepted);
        assertNotEquals(List.of(), invalid);
    }

    @ParameterizedTest
    @EnumSource
    void decidesWhatIsOpenAsTheTokenizerDoes(Path path) throws IOException {
        JsonTexts texts = JsonTexts.find();
        List<Text> open = texts.of(Verdict.OPEN);
        List<String> different = names(open, text -> accepts(path, text.bytes()) != isJson(path, text.bytes()));

        figure("json-open-alike", texts, path, open.size() - different.size(), open.size());
        assertEquals(List.of(), different);
        assertNotEquals(List.of(), open);
    }

    private static List<String> names(List<Text> texts, Predicate<Text> which) {
        return texts.stream().filter(which).map(Text::name).toList();
    }

    private void figure(String name, JsonTexts texts, Path path, int value, int all) {
        String combination = provider().name() + " " + path.name().toLowerCase(Locale.ROOT);
        Figures.add(name, combination + " (" + texts.origin() + ")", value, "texts", "= " + all);
    }

    private static byte[] wrapped(Text text) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        array.writeBytes(text.bytes());
        array.write(']');
        return array.toByteArray();
    }

    /** Whether the codec reads it; everything but a {@link JsonException} goes through. */
    private boolean accepts(Path path, byte[] json) {
        JsonCodec codec = provider().create(CodecSettings.defaults());
        try {
            JsonInput input = JsonInput.of(json);
            if (path == Path.ELEMENTS) {
                elements(input, codec.bind(Object.class));
            } else {
                codec.bind(path == Path.DOCUMENT ? Object.class : type(input.peek()))
                        .read(input);
            }
            return input.next() == JsonToken.END;
        } catch (JsonException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            codec.close();
        }
    }

    private static void elements(JsonInput input, JsonBinding<Object> binding) throws IOException {
        if (input.next() != JsonToken.BEGIN_ARRAY) {
            throw input.mismatch("an array");
        }
        while (input.peek() != JsonToken.END_ARRAY) {
            binding.read(input);
        }
        input.next();
    }

    private static Class<?> type(JsonToken first) {
        return switch (first) {
            case BEGIN_OBJECT -> Nothing.class;
            case BEGIN_ARRAY -> List.class;
            default -> Object.class;
        };
    }

    private static boolean isJson(Path path, byte[] json) {
        try {
            JsonInput input = JsonInput.of(json);
            boolean array = input.peek() == JsonToken.BEGIN_ARRAY;
            input.skipValue();
            return input.next() == JsonToken.END && (array || path != Path.ELEMENTS);
        } catch (IOException e) {
            return false;
        }
    }
}
