package br.dev.crm.spi.ratelimit;

import java.time.Duration;
import java.util.Optional;

/**
 * Bounds how fast requests leave. It gives permits and never waits itself: the core waits for the permit, within the
 * deadline of the call, and stops waiting when the thread is interrupted or the client closed. Several clients may
 * share one limiter; none of them closes it. Thread-safe.
 */
public interface RateLimiter {

    /**
     * Reserves the next permit. Permits are given in the order of the calls; one that is reserved counts, whether a
     * request leaves with it or not.
     *
     * @param longest how long the caller can wait; not negative
     * @return how long to wait before the request may leave, zero for at once; empty when that would be longer than
     *     {@code longest}, and then nothing is reserved
     */
    Optional<Duration> reserve(Duration longest);

    /**
     * Is told of each response of the CRM, so that the limiter can slow down and recover.
     *
     * @param refused whether the response says that the rate limit was exceeded (429)
     * @implSpec The default does nothing.
     */
    default void responded(boolean refused) {}
}
