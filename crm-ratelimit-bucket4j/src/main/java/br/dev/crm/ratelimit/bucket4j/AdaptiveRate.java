package br.dev.crm.ratelimit.bucket4j;

import java.util.concurrent.TimeUnit;

/**
 * Decides how fast requests may leave. Pure: time comes in from outside, in nanoseconds, never going back. For one
 * thread at a time.
 *
 * <p>The first 429 shows what the CRM accepts: as much as it accepted in the second before. The new rate is 93 % of
 * that. Where this is less than three quarters of the old rate, there are no permits for a second, so that a CRM that
 * counts by the second has room again. Until half a second after the first permit at the new rate, further 429s belong
 * to requests that had left before and count as the same one. A rate that is slowed down already is at most halved, for
 * a second in which the callers were waiting says little.
 *
 * <p>Then the rate rises once a second: by 0.5 % after the first second without a 429, by 1 % after the next, and so
 * on. So it rises slowly while it is near the limit, and is ten times as high half a minute after the limit was lifted.
 * It rises only while somebody has to wait for a permit, because a rate that is not used proves nothing.
 */
final class AdaptiveRate {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long GRACE = SECOND / 2;
    private static final double MARGIN = 0.93;
    private static final double STEP = 0.005;

    /** Below this share of the old rate, there are no permits for a second. */
    private static final double DEEP = 0.75;

    private final RateLimit limit;
    private final SlidingWindowCounter accepted = new SlidingWindowCounter();
    private double rate;
    private boolean slowed;

    /** Whether somebody had to wait for a permit since the rate changed. */
    private boolean used;

    /** How often the rate rose since the last slow-down. */
    private int steps;

    /** When the rate changed last; after a slow-down, its first permit. */
    private long changed;

    AdaptiveRate(RateLimit limit) {
        this.limit = limit;
        this.rate = limit.perSecond();
    }

    /** Returns the current rate, in requests a second. */
    double perSecond() {
        return rate;
    }

    /** Returns whether the rate is below the one that was set. */
    boolean isSlowed() {
        return slowed;
    }

    /** Notes that somebody has to wait for a permit. */
    void waited() {
        used = true;
    }

    /** Notes a response other than 429. Returns whether the rate rose. */
    boolean accepted(long now) {
        accepted.add(now);
        if (!slowed || !used || now - changed < SECOND) {
            return false;
        }
        steps++;
        rate = Math.min(limit.perSecond(), rate * (1 + steps * STEP));
        slowed = rate < limit.perSecond();
        used = false;
        changed = now;
        return true;
    }

    /** Notes a 429. Returns whether the rate fell; {@link #nextPermit} says from when on it holds. */
    boolean refused(long now) {
        if (slowed && steps == 0 && now - changed < GRACE) {
            return false;
        }
        double before = rate;
        double lowest = slowed ? Math.max(before / 2, limit.minimum()) : limit.minimum();
        rate = Math.min(before, Math.max(lowest, accepted.count(now) * MARGIN));
        slowed = true;
        used = false;
        steps = 0;
        changed = rate < before * DEEP ? now + SECOND : now;
        return true;
    }

    /** Returns when the first permit comes at the rate that a 429 has just set. */
    long nextPermit() {
        return changed;
    }
}
