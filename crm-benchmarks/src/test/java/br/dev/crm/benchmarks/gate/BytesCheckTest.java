package br.dev.crm.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.benchmarks.peer.PeerKind;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytesCheckTest {
    @Test
    void threePercentMoreIsKept() {
        assertThat(check(1_030).isKept()).isTrue();
        assertThat(check(1_031).isKept()).isFalse();
    }

    @Test
    void aRecordedFigureThatIsFivePercentLowerFails() {
        BytesCheck check =
                new BytesCheck(PeerKind.OURS_APACHE_GSON, "create", OptionalDouble.of(1_000), OptionalLong.of(950));

        assertThat(check.isKept()).isFalse();
        assertThat(check).hasToString("apache+gson create: 1000 bytes, recorded 950 (+5.3 %)");
    }

    @Test
    void whatIsNotMeasuredOrNotRecordedIsNotKept() {
        assertThat(new BytesCheck(PeerKind.OURS_JDK_GSON, "create", OptionalDouble.empty(), OptionalLong.of(1))
                        .isKept())
                .isFalse();
        assertThat(new BytesCheck(PeerKind.OURS_JDK_GSON, "create", OptionalDouble.of(1), OptionalLong.empty())
                        .isKept())
                .isFalse();
    }

    @Test
    void recordedFiguresAreAFileAndBack(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("recorded.csv");
        RecordedBytes recorded = RecordedBytes.read(file);
        recorded.put(PeerKind.OURS_JDK_GSON, "list of 100", 99.6);

        recorded.write(file);

        assertThat(RecordedBytes.read(file).of(PeerKind.OURS_JDK_GSON, "list of 100"))
                .hasValue(100);
        assertThat(RecordedBytes.read(file).of(PeerKind.OURS_JDK_JSONB, "list of 100"))
                .isEmpty();
    }

    private static BytesCheck check(double measured) {
        return new BytesCheck(PeerKind.OURS_APACHE_GSON, "create", OptionalDouble.of(measured), OptionalLong.of(1_000));
    }
}
