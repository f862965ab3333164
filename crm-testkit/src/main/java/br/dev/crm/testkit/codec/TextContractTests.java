package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Dates;
import br.dev.crm.testkit.model.ContractModels.Status;
import br.dev.crm.testkit.model.ContractModels.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts, and what has the form of a text. */
public abstract class TextContractTests extends CodecContractTests {
    protected TextContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C18 Every character of Unicode is read and written; escapes mean what they stand for.")
    void everyCharacterIsReadAndWritten() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 97) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                all.appendCodePoint(point);
            }
        }
        String text = all.toString();
        assertEquals(text, readAs(write(text), String.class));
        assertEquals("\"\\/\b\f\n\r\té😀", readAs("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDE00\"", String.class));
        assertEquals(Map.of("é\n", 1), read("{\"\\u00e9\\n\":1}", new TypeReference<Map<String, Integer>>() {}));
    }

    @Test
    @DisplayName("C19 Quotes, backslashes and control characters are escaped, nothing else; the text is UTF-8.")
    void onlyWhatMustBeIsEscaped() throws IOException {
        assertEquals(
                "\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u0001\\u001f/<>&='\u007f\u2028é€😀\"",
                write("\"\\\b\t\n\f\r\u0000\u0001\u001f/<>&='\u007f\u2028é€😀"));
        assertEquals("{\"a\\\"b\\n<é\":1}", write(Map.of("a\"b\n<é", 1), Object.class));
    }

    @Test
    @DisplayName("C20 Half a surrogate pair is refused with its path.")
    void halfASurrogatePairIsRefused() throws InterruptedException {
        EachCase.of(List.of("\ud800", "a\udc00", "\ud800b", "\udc00\ud800", "\ud83d\ud83d\ude00"), text -> {
            writeFailure("$.postalCode", new Address("a", text), Address.class);
        });
        readFailure("$.street", "{\"street\":\"\\ud800\"}", Address.class);
        readFailure("$.street", "{\"street\":\"\\udc00\\ud800\"}", Address.class);
    }

    @Test
    @DisplayName("C21 A UUID is its 36 characters, a URI its text.")
    void uuidsAndUrisAreTexts() throws IOException, InterruptedException {
        Texts texts = new Texts(
                null,
                null,
                null,
                UUID.fromString("6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f"),
                URI.create("https://example.org/a?b=c&d='"),
                null);
        String json = "{\"uuid\":\"6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f\",\"uri\":\"https://example.org/a?b=c&d='\"}";
        assertEquals(json, write(texts));
        assertEquals(texts, read(json, Texts.class));
        EachCase.of(List.of("1-1-1-1-1", "zzzzzzzz-0c0f-4f57-9d0c-0a1b2c3d4e5f", "", "x"), text -> {
            assertNull(readFailure("$.uuid", "{\"uuid\":\"" + text + "\"}", Texts.class)
                    .getCause());
        });
        assertNull(readFailure("$.uri", "{\"uri\":\"not a uri\"}", Texts.class).getCause());
    }

    @Test
    @DisplayName(
            "C22 An enum is the name of its constant; an unknown one is an error that lists the constants and does not say"
                    + " the text.")
    void anEnumIsTheNameOfItsConstant() throws IOException, InterruptedException {
        assertEquals(List.of(Status.ACTIVE, Status.BLOCKED), readAs("[\"ACTIVE\",\"BLOCKED\"]", STATUSES.type()));
        assertEquals("[\"ACTIVE\",\"BLOCKED\"]", write(List.of(Status.ACTIVE, Status.BLOCKED), STATUSES.type()));
        EachCase.of(List.of("\"unknown-status\"", "\"active\"", "\"\"", "1"), unknown -> {
            JsonException failure = readFailure("$.status", "{\"status\":" + unknown + "}", Texts.class);
            assertMessage(failure, "ACTIVE", "BLOCKED");
            assertFalse(String.valueOf(failure.getMessage()).contains("unknown-status"));
        });
        readFailure("$.status", "{\"status\":{}}", Texts.class);
    }

    private static final TypeReference<List<Status>> STATUSES = new TypeReference<>() {};

    @Test
    @DisplayName("C23 A date is read as dd/MM/yyyy and as ISO 8601, with a time as well.")
    void aDateIsReadInBothStyles() throws IOException, InterruptedException {
        EachCase.of(List.of("15/02/1970", "1970-02-15", "1970-02-15T23:59:59-03:00", "1970-02-15T00:00:00Z"), text -> {
            assertEquals(LocalDate.of(1970, 2, 15), readAs("\"" + text + "\"", LocalDate.class));
        });
    }

    @Test
    @DisplayName(
            "C24 A date is written in the style of the settings; one that does not fit it is refused with its path.")
    void aDateIsWrittenInTheStyleOfTheSettings() throws IOException {
        assertEquals("\"15/02/1970\"", write(LocalDate.of(1970, 2, 15)));
        JsonCodec iso = provider().create(CodecSettings.defaults().withWrittenDates(DateStyle.ISO_8601));
        JsonOutput out = new JsonOutput();
        iso.bind(LocalDate.class).write(LocalDate.of(1970, 2, 15), out);
        iso.close();
        assertEquals("\"1970-02-15\"", new String(out.toByteArray(), StandardCharsets.UTF_8));
        writeFailure("$.date", new Dates(LocalDate.of(12345, 1, 1), null, null, null, null), Dates.class);
        writeFailure("$[1]", List.of(LocalDate.EPOCH, LocalDate.of(12345, 1, 1)), Object.class);
    }

    @Test
    @DisplayName("C25 Times are ISO 8601, written with seconds and with their offset.")
    void timesAreIso8601() throws IOException {
        assertEquals(
                new Dates(
                        null,
                        LocalDateTime.parse("2022-05-06T15:28:36.110"),
                        OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"),
                        ZonedDateTime.parse("2022-05-06T15:28:36-03:00"),
                        Instant.parse("2022-05-06T18:28:36Z")),
                read("""
                        {"dateTime":"2022-05-06T15:28:36.110","offset":"2022-05-06T15:28:36.110-03:00",
                         "zoned":"2022-05-06T15:28:36-03:00","instant":"2022-05-06T15:28:36-03:00"}""", Dates.class));
        assertEquals(
                """
                {"dateTime":"2022-05-06T15:28:00","offset":"2022-05-06T15:28:36.11-03:00",\
                "zoned":"2022-05-06T15:00:00-03:00","instant":"2022-05-06T18:28:36Z"}""",
                write(new Dates(
                        null,
                        LocalDateTime.parse("2022-05-06T15:28:00"),
                        OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"),
                        ZonedDateTime.parse("2022-05-06T15:00:00-03:00[America/Sao_Paulo]"),
                        Instant.parse("2022-05-06T18:28:36Z"))));
    }

    @Test
    @DisplayName("C26 A text that is no date is an error with its path that does not say the text.")
    void whatIsNoDateIsAnError() throws InterruptedException {
        EachCase.of(
                List.of(
                        "date 31/02/1970",
                        "date yesterday",
                        "date 1970-02-30",
                        "dateTime 2022-05-06",
                        "offset 2022-05-06T15:28:36",
                        "zoned 15:28",
                        "instant 2022-13-06T15:28:36Z"),
                fault -> {
                    String name = fault.substring(0, fault.indexOf(' '));
                    String text = fault.substring(fault.indexOf(' ') + 1);
                    JsonException failure =
                            readFailure("$." + name, "{\"" + name + "\":\"" + text + "\"}", Dates.class);
                    assertFalse(String.valueOf(failure.getMessage()).contains(text));
                    assertNull(failure.getCause());
                });
        readFailure("$.date", "{\"date\":{\"year\":1970,\"month\":2,\"day\":15}}", Dates.class);
    }
}
