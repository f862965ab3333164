package br.dev.crm.ratelimit.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads what the limiter logs; each test sets a rate that no other one sets. */
class LimiterLogTest {
    private final VirtualClock clock = new VirtualClock();

    @Test
    void saysOnceAMinuteThatItSlowsDownAndEachTimeHowFar() throws IOException {
        TokenBucketLimiter limiter = new TokenBucketLimiter(RateLimit.perSecond(4711), clock);
        for (int i = 0; i < 60; i++) {
            limiter.responded(true);
            clock.move(Duration.ofSeconds(2));
        }

        assertThat(lines("4711 a second that were set", "INFO")).hasSize(2);
        assertThat(lines("4711 set", "DEBUG")).hasSize(60);
        assertThat(lines("4711 set", "DEBUG").get(0)).contains("1.0 requests a second now, 4711.0 before");
    }

    @Test
    void saysNothingWhileNothingChanges() throws IOException {
        TokenBucketLimiter limiter = new TokenBucketLimiter(RateLimit.perSecond(4712), clock);
        for (int i = 0; i < 60; i++) {
            limiter.responded(false);
            clock.move(Duration.ofSeconds(2));
        }

        assertThat(lines("4712", "")).isEmpty();
    }

    private static List<String> lines(String text, String level) throws IOException {
        try (var all = Files.lines(Path.of("target", "limiter.log"))) {
            return all.filter(line -> line.contains(text) && line.contains(level))
                    .toList();
        }
    }
}
