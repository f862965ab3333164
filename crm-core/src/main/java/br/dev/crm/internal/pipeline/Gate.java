package br.dev.crm.internal.pipeline;

import br.dev.crm.event.WaitReason;
import br.dev.crm.spi.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests leave in the turns that the rate limiter gives, if there is one. Thread-safe. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final @Nullable RateLimiter limiter;
    private final Timing timing;
    private final CountDownLatch closed;

    Gate(@Nullable RateLimiter limiter, Timing timing, CountDownLatch closed) {
        this.limiter = limiter;
        this.timing = timing;
        this.closed = closed;
    }

    /** Waits for the turn of a request; false when it does not come before the deadline, and then without a wait. */
    boolean pass(Deadline deadline, Events events) throws InterruptedException {
        if (limiter == null) {
            return true;
        }
        Optional<Duration> turn = turn(limiter, deadline);
        if (turn.isPresent() && !turn.get().isZero()) {
            events.waiting(WaitReason.RATE_LIMIT, turn.get());
            timing.await(closed, turn.get());
        }
        return turn.isPresent();
    }

    /** Tells the limiter of an answer. */
    void answered(boolean refused) {
        if (limiter != null) {
            try {
                limiter.answered(refused);
            } catch (RuntimeException e) {
                LOG.warn("The rate limiter failed, which is ignored", e);
            }
        }
    }

    /** A limiter that fails lets pass: the CRM has a limit of its own. */
    private static Optional<Duration> turn(RateLimiter limiter, Deadline deadline) {
        Duration left = deadline.left();
        try {
            return limiter.reserve(left.isNegative() ? Duration.ZERO : left);
        } catch (RuntimeException e) {
            LOG.warn("The rate limiter failed, so that requests leave without it", e);
            return Optional.of(Duration.ZERO);
        }
    }
}
