package br.dev.crm.ratelimit.bucket4j;

import br.dev.crm.spi.ratelimit.RateLimiter;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token bucket in the memory of this JVM. Give one to all the clients that the CRM counts together. Thread-safe; has
 * no thread, never waits, needs no closing.
 *
 * <p>An {@linkplain RateLimit#adaptive adaptive} one takes the first 429 as the measure of what the CRM accepts: it
 * goes on at 93 % of what was accepted in the second before, evenly and without a burst; if that is much slower than
 * before, after a second without any permit. The 429s of requests that had left already count as the same one. While no
 * further 429 comes the rate rises every second, by 0.5 %, then by 1 % and so on, up to the one that was set; a 429 on
 * the way brings it down again. Reserved permits stay as they are.
 *
 * <p>Slowing down is logged at INFO, at most once a minute, and each new rate at DEBUG.
 */
public final class TokenBucketLimiter implements RateLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(TokenBucketLimiter.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final RateLimit limit;
    private final TimeMeter clock;

    /** Guards all that follows, and is never held during a wait or while something is logged. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final PermitBucket bucket;
    private final AdaptiveRate rate;
    private boolean announced;
    private long announcedAt;

    TokenBucketLimiter(RateLimit limit, TimeMeter clock) {
        this.limit = limit;
        this.clock = clock;
        this.bucket = new PermitBucket(limit.perSecond(), limit.burst(), clock);
        this.rate = new AdaptiveRate(limit);
    }

    /**
     * Returns a limiter whose burst is there at once.
     *
     * @param limit how fast requests may leave
     */
    public static TokenBucketLimiter of(RateLimit limit) {
        return new TokenBucketLimiter(limit, TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Optional<Duration> reserve(Duration longest) {
        lock.lock();
        try {
            Duration wait = Duration.ofNanos(bucket.untilNext());
            if (!wait.isZero()) {
                rate.waited();
            }
            if (wait.compareTo(longest) > 0) {
                return Optional.empty();
            }
            bucket.take();
            return Optional.of(wait);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void responded(boolean refused) {
        if (!limit.adaptive()) {
            return;
        }
        double before;
        double after;
        boolean announce;
        lock.lock();
        try {
            long now = clock.currentTimeNanos();
            before = rate.perSecond();
            boolean changed = refused ? slowDown(now) : recover(now);
            if (!changed) {
                return;
            }
            after = rate.perSecond();
            announce = refused && isAnnouncementDue(now);
        } finally {
            lock.unlock();
        }
        if (announce) {
            LOG.info(
                    "The CRM responds with 429: requests leave more slowly than the {} a second that were set",
                    limit.perSecond());
        }
        LOG.debug("{} requests a second now, {} before, {} set", after, before, limit.perSecond());
    }

    /**
     * Returns how many requests a second may leave right now, for a gauge: the rate that was set, or less after a 429.
     */
    public double rate() {
        lock.lock();
        try {
            return rate.perSecond();
        } finally {
            lock.unlock();
        }
    }

    private boolean slowDown(long now) {
        if (!rate.refused(now)) {
            return false;
        }
        bucket.changeRate(rate.perSecond(), 1);
        bucket.delayNext(rate.nextPermit() - now);
        return true;
    }

    private boolean recover(long now) {
        if (!rate.accepted(now)) {
            return false;
        }
        bucket.changeRate(rate.perSecond(), rate.isSlowed() ? 1 : limit.burst());
        return true;
    }

    private boolean isAnnouncementDue(long now) {
        if (announced && now - announcedAt < MINUTE) {
            return false;
        }
        announced = true;
        announcedAt = now;
        return true;
    }
}
