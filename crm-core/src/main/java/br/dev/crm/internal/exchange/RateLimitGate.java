package br.dev.crm.internal.exchange;

import br.dev.crm.event.WaitReason;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.spi.UnavailableException;
import br.dev.crm.spi.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.Optional;
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
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Makes the gate of a client.
     *
     * @param limiter null for none
     * @param closed ends its waits
     */
    public RateLimitGate(@Nullable RateLimiter limiter, Timing timing, CountDownLatch closed) {
        this.limiter = limiter;
        this.timing = timing;
        this.closed = closed;
    }

    /**
     * Waits for the permit of a request; false when it does not come before the deadline, and then without a wait.
     *
     * @throws UnavailableException when the limiter says that calls shall fail
     */
    boolean admit(Deadline deadline, CallEvents events) throws InterruptedException {
        if (limiter == null) {
            return true;
        }
        Optional<Duration> wait = reserve(limiter, deadline);
        if (wait.isPresent() && !wait.get().isZero()) {
            events.waiting(WaitReason.RATE_LIMIT, wait.get());
            timing.await(closed, wait.get());
        }
        return wait.isPresent();
    }

    /** Tells the limiter of a response. */
    void responded(boolean refused) {
        if (limiter != null) {
            try {
                limiter.responded(refused);
            } catch (RuntimeException e) {
                tellOnce(e);
            }
        }
    }

    /** A limiter that fails lets pass: the CRM has a limit of its own. */
    private Optional<Duration> reserve(RateLimiter asked, Deadline deadline) {
        Duration left = deadline.left();
        try {
            return asked.reserve(left.isNegative() ? Duration.ZERO : left);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            tellOnce(e);
            return Optional.of(Duration.ZERO);
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
