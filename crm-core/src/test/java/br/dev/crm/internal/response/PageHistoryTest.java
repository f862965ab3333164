package br.dev.crm.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.response.PageHistory.Novelty;
import br.dev.crm.spi.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHistoryTest {
    private final PageHistory history = new PageHistory(JsonLimits.defaults());

    private Novelty add(String... records) {
        return history.add(Arrays.stream(records)
                .map(record -> record.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {4_096, 4_097, 10_000, 100_000})
    void noticesAnyPeriodInBoundedMemory(int period) {
        int asked = 0;
        while (asked <= 4 * period && add("{\"id\":" + asked % period + "}") == Novelty.NEW) {
            asked++;
        }

        assertThat(asked).isBetween(period, 3 * period);
    }

    @Test
    void takesAHundredThousandPagesForWhatTheyAre() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(add("{\"id\":" + i + ",\"name\":\"Padaria\"}", "{\"id\":" + (i + 1) + "}"))
                    .isEqualTo(Novelty.NEW);
        }
    }

    /** Sums of checksums that are linear would forget all but a few bits of such pages. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 10, 16, 64, 100})
    void tellsPagesOfRecordsApartThatDifferInANumberAlone(int size) {
        for (int page = 0; page < 20_000 / size; page++) {
            int from = page * size;

            assertThat(add(IntStream.range(from, from + size)
                            .mapToObj(id -> "{\"id\":" + id + "}")
                            .toArray(String[]::new)))
                    .as("page %s", page)
                    .isEqualTo(Novelty.NEW);
        }
    }

    @Test
    void knowsWhatCameLastFromWhatCameBefore() {
        assertThat(List.of(add("1"), add("1"), add("2"), add("1"), add("2")))
                .containsExactly(
                        Novelty.NEW, Novelty.SAME_AS_LAST, Novelty.NEW, Novelty.SEEN_BEFORE, Novelty.SEEN_BEFORE);
    }

    @Test
    void doesNotTakeRecordsThatAreSwappedBetweenPagesForTheSame() {
        assertThat(List.of(add("1", "2"), add("1", "3"), add("2", "3"), add("1", "1"), add("2", "2")))
                .containsOnly(Novelty.NEW);
    }
}
