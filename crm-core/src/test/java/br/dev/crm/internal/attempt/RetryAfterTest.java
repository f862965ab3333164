package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Retry-After as servers write it. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "' 7 ',7",
        "-5,0",
        "007,7",
        "000000000000012,12",
        "999999999,999999999",
        "99999999999999999999999,999999999",
        "'Tue, 24 Nov 2026 12:01:30 GMT',90",
        "'Tue, 24 Nov 2026 11:00:00 GMT',0",
        "'Tuesday, 24-Nov-26 12:01:30 GMT',90",
        "'Tue Nov 24 12:01:30 2026',90"
    })
    void readsHowLongToWait(String text, long seconds) {
        assertThat(RetryAfter.of(headers("Retry-After", text), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "1.5", "soon", "1e3", "١", "2026-11-24"})
    void readsNothingFromWhatIsNeitherSecondsNorADate(String text) {
        assertThat(RetryAfter.of(headers("Retry-After", text), NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 25 Nov 2026 12:00:00 GMT", "Monday, 23-Nov-26 12:00:00 GMT"})
    void measuresADateByTheClockOfTheServer(String sent) {
        String later = sent.replace("12:00:00", "12:00:09");

        assertThat(RetryAfter.of(headers("Retry-After", later, "Date", sent), NOW))
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void measuresADateByItsOwnClockWhenTheServerDoesNotSayItsTime() {
        assertThat(RetryAfter.of(headers("Retry-After", "Tue, 24 Nov 2026 12:00:09 GMT", "Date", "yesterday"), NOW))
                .isEqualTo(Duration.ofSeconds(9));
    }

    private static HttpHeaders headers(String... fields) {
        HttpHeaders.Builder builder = HttpHeaders.builder();
        for (int i = 0; i < fields.length; i += 2) {
            builder.add(fields[i], fields[i + 1]);
        }
        return builder.build();
    }
}
