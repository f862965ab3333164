package br.dev.crm.ratelimit.bucket4j;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that does not move by itself. */
final class VirtualClock implements TimeMeter {
    /** Below zero, as {@link System#nanoTime} may be. */
    private long now = -Duration.ofSeconds(5).toNanos();

    void moveTo(long nanos) {
        now = nanos;
    }

    void move(Duration by) {
        now += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return now;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
