package br.dev.crm.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.dev.crm.json.DateStyle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"15/02/1970", "1970-02-15", "1970-02-15T23:59:59-03:00", "1970-02-15T00:00:00"})
    void readsADateInEachStyle(String text) {
        assertThat(DateText.parseDate(text)).isEqualTo(LocalDate.of(1970, 2, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15/02/70",
                "02/15/1970",
                "31/02/1970",
                "29/02/2026",
                "15-02-1970",
                "1970/02/15",
                "15/02/1970 ",
                "1a/02/1970",
                "+1/02/1970",
                "x"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DateText.parseDate(text));
    }

    @Test
    void writesADateInEachStyle() {
        LocalDate date = LocalDate.of(988, 7, 3);

        assertThat(DateText.format(date, DateStyle.DAY_MONTH_YEAR)).isEqualTo("03/07/0988");
        assertThat(DateText.format(date, DateStyle.ISO_8601)).isEqualTo("0988-07-03");
    }

    @Test
    void refusesAYearThatHasNoFourDigits() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> DateText.format(LocalDate.of(10_000, 1, 1), DateStyle.DAY_MONTH_YEAR));
    }

    @Test
    void readsTimesWithAnOffset() {
        String text = "2022-05-06T15:28:36.110-03:00";

        assertThat(DateText.parseOffsetDateTime(text)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(DateText.parseInstant(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
        assertThat(DateText.parseDateTime(text)).isEqualTo(LocalDateTime.parse("2022-05-06T15:28:36.110"));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> DateText.parseInstant("2022-05-06T15:28:36"));
    }
}
