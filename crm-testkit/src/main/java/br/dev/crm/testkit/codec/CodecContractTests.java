package br.dev.crm.testkit.codec;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the groups of contract tests have in common: a codec, and texts that are read and written by it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class CodecContractTests {
    private final Supplier<JsonCodecProvider> provider;
    private @Nullable JsonCodec codec;

    protected CodecContractTests(Supplier<JsonCodecProvider> provider) {
        this.provider = provider;
    }

    /** Returns the provider; asked for in a test, so that it is a test that fails where there is none. */
    final JsonCodecProvider provider() {
        return provider.get();
    }

    @BeforeEach
    void makeCodec() {
        codec = provider().create(settings());
    }

    /** Returns the settings of the codec that is tested. */
    CodecSettings settings() {
        return CodecSettings.defaults();
    }

    @AfterEach
    void closeCodec() {
        if (codec != null) {
            codec.close();
        }
    }

    final JsonCodec codec() {
        if (codec == null) {
            throw new IllegalStateException("The test has not begun");
        }
        return codec;
    }

    static JsonInput input(String json) {
        return JsonInput.of(json.getBytes(StandardCharsets.UTF_8));
    }

    final @Nullable Object readAs(String json, Type type) throws IOException {
        return codec().bind(type).read(input(json));
    }

    final <T> T read(String json, Class<T> type) throws IOException {
        return notNull(type.cast(readAs(json, type)));
    }

    final <T> T read(String json, TypeReference<T> type) throws IOException {
        return notNull(codec().<T>bind(type.type()).read(input(json)));
    }

    static <T> T notNull(@Nullable T value) {
        Assertions.assertNotNull(value);
        return value;
    }

    final String write(@Nullable Object value, Type type) throws IOException {
        JsonOutput out = new JsonOutput();
        codec().bind(type).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Writes the value as one of its own class. */
    final String write(Object value) throws IOException {
        return write(value, value.getClass());
    }

    /** Expects this very exception, of this path. */
    final JsonException readFailure(String path, String json, Type type) {
        JsonException failure = readFailure(json, type);
        Assertions.assertEquals(path, failure.path(), () -> "path of: " + failure.getMessage());
        return failure;
    }

    final JsonException readFailure(String json, Type type) {
        return Assertions.assertThrowsExactly(JsonException.class, () -> readAs(json, type), () -> json);
    }

    final JsonException writeFailure(String path, Object value, Type type) {
        JsonException failure = Assertions.assertThrowsExactly(JsonException.class, () -> write(value, type));
        Assertions.assertEquals(path, failure.path(), () -> "path of: " + failure.getMessage());
        return failure;
    }

    /** Expects the codec to refuse the type before anything is read or written. */
    final JsonException refusal(Type type) {
        return Assertions.assertThrowsExactly(JsonException.class, () -> codec().bind(type), () -> type.getTypeName());
    }

    static void assertMessage(Throwable failure, String... parts) {
        String message = String.valueOf(failure.getMessage());
        for (String part : parts) {
            Assertions.assertTrue(message.contains(part), () -> "\"" + part + "\" is missing in: " + message);
        }
    }
}
