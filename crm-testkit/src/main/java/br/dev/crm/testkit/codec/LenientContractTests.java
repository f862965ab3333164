package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import br.dev.crm.document.Document;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.testkit.model.ContractModels.Boxes;
import br.dev.crm.testkit.model.ContractModels.Containers;
import br.dev.crm.testkit.model.ContractModels.Primitives;
import br.dev.crm.testkit.model.ContractModels.Status;
import br.dev.crm.testkit.model.ContractModels.Texts;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the setting of lenient reading adds. */
public abstract class LenientContractTests extends CodecContractTests {
    protected LenientContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Override
    CodecSettings settings() {
        return CodecSettings.defaults().withLenientReading(true);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static final List<Class<?>> NUMBERS = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class);

    private static final List<Class<?>> DATES =
            List.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Instant.class);

    private static final List<String> NO_DAYS = List.of(
            "00/00/0000",
            "0000-00-00",
            "  /  /    ",
            "00/00/0000 00:00:00",
            "0000-00-00 00:00:00",
            "0000-00-00T00:00:00Z",
            "0000-00-00T00:00:00.000-03:00");

    @Test
    @DisplayName(
            "C65 Read leniently, an empty or blank text is null for a number, boolean, date, time, UUID or enum, and stays a text for a text.")
    void aBlankTextIsNullForWhatIsNoText() throws IOException {
        for (String blank : List.of("", " ", "        ")) {
            for (List<Class<?>> types :
                    List.of(NUMBERS, DATES, List.<Class<?>>of(Boolean.class, UUID.class, Status.class))) {
                for (Class<?> type : types) {
                    assertNull(readAs(quoted(blank), type), () -> type + " of '" + blank + "'");
                }
            }
            assertEquals(blank, read(quoted(blank), String.class));
            assertEquals(blank, read(quoted(blank), Object.class));
            String json = "{\"a\":" + quoted(blank) + "}";
            assertEquals(Document.parse(json), read(json, Document.class));
        }
        assertEquals(' ', read("{\"letter\":\" \"}", Primitives.class).letter());
        assertEquals(
                Arrays.asList(1, null),
                read("{\"list\":[1,\"\"],\"map\":{\"x\":\"\"}}", Containers.class)
                        .list());
    }

    @Test
    @DisplayName("C66 Read leniently, a date of zeros or blanks is null, with or without a time.")
    void aDateOfZerosIsNull() throws IOException {
        for (String text : NO_DAYS) {
            for (Class<?> type : DATES) {
                assertNull(readAs(quoted(text), type), () -> type + " of " + text);
            }
        }
        for (String text : List.of("00/00/1970", "31/02/1970", "0000-00-00x", "00/00", "0")) {
            assertFalse(String.valueOf(
                            readFailure("$", quoted(text), LocalDateTime.class).getMessage())
                    .contains(text));
        }
    }

    @Test
    @DisplayName(
            "C67 Read leniently, S, 1 and true mean true and N, 0 and false mean false, as texts in either case and the digits as numbers.")
    void textsAndDigitsAreBooleans() throws IOException {
        for (String text : List.of("\"S\"", "\"s\"", "\"1\"", "1", "\"true\"", "\"TRUE\"", "true")) {
            assertEquals(true, readAs(text, Boolean.class), text);
            assertEquals(true, readAs(text, boolean.class), text);
        }
        for (String text : List.of("\"N\"", "\"n\"", "\"0\"", "0", "\"false\"", "\"False\"", "false")) {
            assertEquals(false, readAs(text, Boolean.class), text);
            assertEquals(false, readAs(text, boolean.class), text);
        }
        for (String text : List.of("\"Sim\"", "2", "-1", "1.0", "\"10\"", "{}", "[]")) {
            readFailure("$", text, Boolean.class);
            readFailure("$.flag", "{\"flag\":" + text + "}", Primitives.class);
        }
    }

    @Test
    @DisplayName("C68 Read leniently, an unknown text is null for an enum.")
    void anUnknownConstantIsNull() throws IOException {
        assertNull(read("{\"status\":\"unknown-status\"}", Texts.class).status());
        assertNull(read("{\"status\":\"active\"}", Texts.class).status());
        assertNull(read("{\"status\":7}", Texts.class).status());
        assertEquals(
                Status.BLOCKED, read("{\"status\":\"BLOCKED\"}", Texts.class).status());
        assertEquals(
                Arrays.asList(Status.ACTIVE, null), read("[\"ACTIVE\",\"?\"]", new TypeReference<List<Status>>() {}));
    }

    @Test
    @DisplayName(
            "C69 Read leniently, a date with a time may have a space for the T, and its date the order dd/MM/yyyy.")
    void aDateWithATimeIsReadAsPeopleWriteIt() throws IOException {
        LocalDateTime time = LocalDateTime.of(1970, 2, 15, 10, 0);
        for (String text : List.of(
                "1970-02-15 10:00:00",
                "1970-02-15 10:00",
                "1970-02-15T10:00",
                "15/02/1970 10:00",
                "15/02/1970 10:00:00",
                "15/02/1970 10:00:00.000",
                "15/02/1970T10:00",
                "1970-02-15 10:00:00-03:00",
                "1970-02-15 10:00:00 -0300")) {
            assertEquals(time, read(quoted(text), LocalDateTime.class), text);
            assertEquals(time.toLocalDate(), read(quoted(text), LocalDate.class), text);
        }
        OffsetDateTime offset = OffsetDateTime.parse("1970-02-15T10:00:00-03:00");
        for (String text : List.of("15/02/1970 10:00-03", "1970-02-15 10:00:00 -0300")) {
            assertEquals(offset, read(quoted(text), OffsetDateTime.class), text);
            assertEquals(offset, read(quoted(text), ZonedDateTime.class).toOffsetDateTime(), text);
            assertEquals(offset.toInstant(), read(quoted(text), Instant.class), text);
        }
        readFailure("$", quoted("15/02/1970 10:00"), OffsetDateTime.class);
        readFailure("$", quoted("15/02/1970 25:00"), LocalDateTime.class);
        readFailure("$", quoted("31/02/1970 10:00"), LocalDateTime.class);
    }

    @Test
    @DisplayName(
            "C70 Read leniently, what is null is an error with its path for a primitive, and what is of another kind stays an error that does not say the value.")
    void whatIsNullIsAnErrorForAPrimitive() throws IOException {
        for (String name : List.of("flag", "tiny", "small", "medium", "large", "single", "twice")) {
            for (String blank : List.of("\"\"", "\"  \"", "null")) {
                readFailure("$." + name, "{\"" + name + "\":" + blank + "}", Primitives.class);
                assertEquals(
                        new Boxes(null, null, null, null, null, null, null, null),
                        read("{\"" + name + "\":" + blank + "}", Boxes.class));
            }
        }
        readFailure("$.numbers[1]", "{\"numbers\":[1,\"\"]}", Containers.class);
        for (Type type : List.of(Integer.class, BigDecimal.class, LocalDate.class, Instant.class, UUID.class)) {
            JsonException failure = readFailure("$", quoted("secret-value"), type);
            assertFalse(String.valueOf(failure.getMessage()).contains("secret-value"));
            assertNull(failure.getCause());
            readFailure("$", "{}", type);
        }
        readFailure("$.status", "{\"status\":{}}", Texts.class);
    }

    @Test
    @DisplayName("C71 Without the setting none of these is read.")
    void withoutTheSettingNoneOfTheseIsRead() throws IOException {
        JsonCodec strict = provider().create(CodecSettings.defaults());
        for (String blank : List.of("", " ")) {
            for (List<Class<?>> types :
                    List.of(NUMBERS, DATES, List.<Class<?>>of(Boolean.class, UUID.class, Status.class))) {
                types.forEach(type -> strictFailure(strict, quoted(blank), type));
            }
        }
        for (String text : NO_DAYS) {
            DATES.forEach(type -> strictFailure(strict, quoted(text), type));
        }
        for (String text : List.of("\"S\"", "\"n\"", "\"1\"", "0", "1", "\"true\"", "\"FALSE\"")) {
            strictFailure(strict, text, Boolean.class);
            strictFailure(strict, text, boolean.class);
        }
        strictFailure(strict, "\"unknown-status\"", Status.class);
        for (String text : List.of("1970-02-15 10:00:00", "15/02/1970 10:00")) {
            strictFailure(strict, quoted(text), LocalDateTime.class);
            strictFailure(strict, quoted(text), LocalDate.class);
        }
        strict.close();
    }

    private static void strictFailure(JsonCodec strict, String json, Type type) {
        Assertions.assertThrowsExactly(
                JsonException.class, () -> strict.bind(type).read(input(json)), () -> json + " as " + type);
    }
}
