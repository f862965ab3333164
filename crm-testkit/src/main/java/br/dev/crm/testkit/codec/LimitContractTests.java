package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.testkit.model.ContractModels.Dates;
import br.dev.crm.testkit.model.ContractModels.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How far numbers and dates go: as far in one direction as in the other. */
public abstract class LimitContractTests extends CodecContractTests {
    protected LimitContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C62 The offset of a time is read with a colon, without one, and as hours alone.")
    void anOffsetIsReadInEachForm() throws IOException {
        Instant instant = Instant.parse("2022-05-06T18:28:36Z");
        for (String text : List.of(
                "2022-05-06T15:28:36-03:00",
                "2022-05-06T15:28:36-0300",
                "2022-05-06T15:28:36-03",
                "2022-05-06T15:28:36.000-0300",
                "2022-05-06T18:28:36+0000",
                "2022-05-06T18:28:36+00",
                "2022-05-06T18:28:36Z")) {
            String quoted = "\"" + text + "\"";
            assertEquals(instant, read(quoted, Instant.class), text);
            assertEquals(instant, read(quoted, OffsetDateTime.class).toInstant(), text);
            assertEquals(instant, read(quoted, ZonedDateTime.class).toInstant(), text);
            assertEquals(LocalDateTime.parse(text.substring(0, 19)), read(quoted, LocalDateTime.class), text);
            assertEquals(LocalDate.of(2022, 5, 6), read(quoted, LocalDate.class), text);
        }
        for (String text : List.of("2022-05-06T15:28:36-3", "2022-05-06T15:28:36-030", "2022-05-06T15:28:36-0399")) {
            readFailure("$", "\"" + text + "\"", OffsetDateTime.class);
        }
    }

    @Test
    @DisplayName(
            "C63 Dates and times of the years 0 to 9999 are read and written, in either style; others are refused with their path.")
    void yearsOfFourDigitsAreReadAndWritten() throws IOException {
        JsonCodec iso = provider().create(CodecSettings.defaults().withWrittenDates(DateStyle.ISO_8601));
        for (JsonCodec codec : List.of(codec(), iso)) {
            for (int year : new int[] {0, 9999}) {
                Dates dates = dates(year);
                String json = written(codec, dates);
                assertEquals(dates, codec.<Dates>bind(Dates.class).read(input(json)), json);
            }
            for (int year : new int[] {-1, 10_000}) {
                Dates far = dates(year);
                for (Dates one : List.of(
                        new Dates(far.date(), null, null, null, null),
                        new Dates(null, far.dateTime(), null, null, null),
                        new Dates(null, null, far.offset(), null, null),
                        new Dates(null, null, null, far.zoned(), null),
                        new Dates(null, null, null, null, far.instant()))) {
                    Assertions.assertNotEquals(
                            "$",
                            Assertions.assertThrowsExactly(JsonException.class, () -> written(codec, one))
                                    .path());
                }
            }
        }
        iso.close();
        for (String year : List.of("-0001", "+10000")) {
            readFailure("$.date", "{\"date\":\"" + year + "-02-15\"}", Dates.class);
            for (String name : List.of("date", "dateTime", "offset", "zoned", "instant")) {
                readFailure("$." + name, "{\"" + name + "\":\"" + year + "-02-15T10:00:00Z\"}", Dates.class);
            }
        }
    }

    private static Dates dates(int year) {
        OffsetDateTime time = OffsetDateTime.of(year, 2, 15, 10, 0, 0, 0, ZoneOffset.UTC);
        return new Dates(time.toLocalDate(), time.toLocalDateTime(), time, time.toZonedDateTime(), time.toInstant());
    }

    private static String written(JsonCodec codec, Dates dates) throws IOException {
        JsonOutput out = new JsonOutput();
        codec.<Dates>bind(Dates.class).write(dates, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "C64 A number that no input would read is refused with its path: more than 1,000 characters, or an exponent beyond 9,999.")
    void aNumberThatNobodyWouldReadIsRefused() throws IOException {
        BigInteger longest = BigInteger.TEN.pow(999);
        for (BigDecimal number :
                List.of(new BigDecimal(longest), new BigDecimal("1E+9999"), new BigDecimal("1E-9999"))) {
            Texts texts = new Texts(null, number, null, null, null, null);
            assertEquals(texts, read(write(texts), Texts.class));
        }
        Texts integer = new Texts(null, null, longest, null, null, null);
        assertEquals(integer, read(write(integer), Texts.class));
        for (BigDecimal number : List.of(
                new BigDecimal(longest).multiply(BigDecimal.TEN),
                new BigDecimal("1E+10000"),
                new BigDecimal("1E-10000"))) {
            writeFailure("$.decimal", new Texts(null, number, null, null, null, null), Texts.class);
            writeFailure("$[1]", List.of(1, number), Object.class);
        }
        writeFailure(
                "$.integer", new Texts(null, null, longest.multiply(BigInteger.TEN), null, null, null), Texts.class);
    }
}
