package br.dev.crm.internal.admission;

import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.spi.UnavailableException;
import br.dev.crm.spi.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests leave as the rate limiter permits, if there is one. Thread-safe. */
public final class RateLimitGate {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimitGate.class);

    private final @Nullable RateLimiter limiter;
    private final Timing timing;
    private final CountDownLatch closed;
    private final ResponseTimes responses;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Makes the gate of a client.
     *
     * @param limiter null for none
     * @param responseTimeout the longest that a response takes
     * @param closed ends its waits
     */
    public RateLimitGate(
            @Nullable RateLimiter limiter, Duration responseTimeout, Timing timing, CountDownLatch closed) {
        this.responses = new ResponseTimes(responseTimeout);
        this.limiter = limiter;
        this.timing = timing;
        this.closed = closed;
    }

    /**
     * Reserves the permit of a request; returns how long to wait for it, or null when what would be left for the
     * response then is less than responses have taken. A permit that is free now is always taken.
     *
     * @throws UnavailableException when the limiter says that calls shall fail
     */
    public @Nullable Duration reserve(Deadline deadline, CallEvents events) {
        if (limiter == null) {
            return Duration.ZERO;
        }
        Duration longest = deadline.left().minus(responses.slowest());
        @Nullable Duration wait = reserve(limiter, longest.isNegative() ? Duration.ZERO : longest);
        if (wait == null) {
            responses.refused();
        } else if (!wait.isZero()) {
            events.waiting(WaitReason.RATE_LIMIT, wait);
        }
        return wait;
    }

    /**
     * Waits for the permit of a request on this thread; false when there is none in time, and then without a wait.
     *
     * @throws UnavailableException when the limiter says that calls shall fail
     */
    public boolean admit(Deadline deadline, CallEvents events) throws InterruptedException {
        @Nullable Duration wait = reserve(deadline, events);
        if (wait != null && !wait.isZero()) {
            timing.await(closed, wait);
        }
        return wait != null;
    }

    /** Is told how long an attempt took that had a response. */
    public void took(Duration elapsed) {
        if (limiter != null) {
            responses.took(elapsed);
        }
    }

    /** Tells the limiter of a response. */
    public void responded(boolean refused) {
        if (limiter != null) {
            try {
                limiter.responded(refused);
            } catch (RuntimeException e) {
                tellOnce(e);
            }
        }
    }

    /** A limiter that fails lets pass: the CRM has a limit of its own. */
    private @Nullable Duration reserve(RateLimiter asked, Duration longest) {
        try {
            return asked.reserve(longest).orElse(null);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            tellOnce(e);
            return Duration.ZERO;
        }
    }

    private void tellOnce(RuntimeException failure) {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "The rate limiter failed, so that requests leave without it; further failures are not logged",
                    failure);
        }
    }
}
