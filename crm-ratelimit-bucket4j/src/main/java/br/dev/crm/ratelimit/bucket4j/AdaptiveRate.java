package br.dev.crm.ratelimit.bucket4j;

import java.util.concurrent.TimeUnit;

/**
 * Decides how fast requests may leave. Pure: time comes in from outside, in nanoseconds, never going back. For one
 * thread at a time.
 *
 * <p>The first 429 shows what the CRM accepts: as much as it accepted in the second before. The new rate is 93 % of
 * that. Where this is less than three quarters of the old rate, turns stop for a second, so that a CRM that counts by
 * the second has room again. Until half a second after the first turn at the new rate, further 429s belong to requests
 * that had left before and count as the same one. A rate that is slowed down already is at most halved, for a second in
 * which the callers were waiting says little.
 *
 * <p>Then the rate rises once a second: by 0.5 % after the first second without a 429, by 1 % after the next, and so
 * on. So it feels its way while it is near the limit, and is ten times as high half a minute after the limit was
 * lifted. It rises only while somebody has to wait for a turn, because a rate that is not used proves nothing.
 */
final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long GRACE = SECOND / 2;
    private static final double MARGIN = 0.93;
    private static final double STEP = 0.005;

    /** Below this part of the old rate, turns stop for a second. */
    private static final double DEEP = 0.75;

    private final RateLimit limit;
    private final Acceptances acceptances = new Acceptances();
    private double rate;
    private boolean slowed;

    /** Whether somebody had to wait for a turn since the rate changed. */
    private boolean used;

    /** How often the rate rose since the last slow-down. */
    private int steps;

    /** When the rate changed last; after a slow-down, its first turn. */
    private long changed;

    Pace(RateLimit limit) {
        this.limit = limit;
        this.rate = limit.perSecond();
    }

    /** Returns the rate of now, in requests a second. */
    double rate() {
        return rate;
    }

    /** Returns whether the rate is below the one that was set. */
    boolean isSlowed() {
        return slowed;
    }

    /** Somebody has to wait for a turn. */
    void waited() {
        used = true;
    }

    /** An answer came that is no 429. Returns whether the rate rose. */
    boolean accepted(long now) {
        acceptances.add(now);
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

    /** A 429 came. Returns whether the rate fell; {@link #nextTurn} says from when on it holds. */
    boolean refused(long now) {
        if (slowed && steps == 0 && now - changed < GRACE) {
            return false;
        }
        double before = rate;
        double lowest = slowed ? Math.max(before / 2, limit.minimum()) : limit.minimum();
        rate = Math.min(before, Math.max(lowest, acceptances.count(now) * MARGIN));
        slowed = true;
        used = false;
        steps = 0;
        changed = rate < before * DEEP ? now + SECOND : now;
        return true;
    }

    /** Returns when the first turn at the rate comes that a 429 has just set. */
    long nextTurn() {
        return changed;
    }
}
