package br.dev.crm.internal.pipeline;

import br.dev.crm.Credentials;
import br.dev.crm.error.Delivery;
import br.dev.crm.spi.TransportException;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the credentials and returns the cookies of the new session. A rejection is final; faults that pass are tried
 * again.
 */
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    /** The cookie that the vendor documents. */
    private static final String SESSION_COOKIE = "JSESSIONID";

    private static final String NO_TURN = "The rate limiter has no turn in the time that is left";

    /** Answers that speak of the credentials. 503 means: no permission. */
    private static final Set<Integer> REJECTIONS = Set.of(400, 401, 403, 422, 503);

    private final RequestWriter writer;
    private final Exchange exchange;
    private final Decider decider;
    private final Timing timing;
    private final CountDownLatch closed;

    Login(RequestWriter writer, Exchange exchange, Decider decider, Timing timing, CountDownLatch closed) {
        this.writer = writer;
        this.exchange = exchange;
        this.decider = decider;
        this.timing = timing;
        this.closed = closed;
    }

    Cookies run(Credentials credentials, Deadline deadline, Events events)
            throws LoginFailure, InterruptedException, AnswerTooLarge {
        events.loginStarted();
        long start = timing.nanoTime();
        boolean loggedIn = false;
        try {
            Cookies cookies = repeatedly(credentials, deadline, events);
            loggedIn = true;
            return cookies;
        } finally {
            events.loginEnded(loggedIn, Duration.ofNanos(timing.nanoTime() - start));
        }
    }

    private Cookies repeatedly(Credentials credentials, Deadline deadline, Events events)
            throws LoginFailure, InterruptedException, AnswerTooLarge {
        for (int attempt = 1; ; attempt++) {
            if (!exchange.awaitTurn(deadline, events)) {
                throw new LoginFailure(noTurn(), false);
            }
            Attempt end = exchange.send(writer.login(credentials), deadline);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (end instanceof Attempt.Answered answered
                    && answered.status().meaning().isSuccess()) {
                Cookies cookies = Cookies.NONE.updatedBy(answered.headers());
                if (cookies.value(SESSION_COOKIE).isEmpty()) {
                    throw new LoginFailure(end, true);
                }
                LOG.debug("Logged in, tenant {}", credentials.tenant());
                return cookies;
            }
            if (!(decider.decide(situation(end, attempt, deadline)) instanceof Decision.WaitAndRepeat repeat)) {
                throw new LoginFailure(end, isRejection(end));
            }
            events.waiting(repeat.reason(), repeat.pause());
            if (timing.await(closed, repeat.pause())) {
                throw new LoginFailure(end, false);
            }
        }
    }

    private Attempt noTurn() {
        return new Attempt.Lost(
                TransportException.timeout(NO_TURN, Delivery.NOT_SENT, null), writer.loginPeer(), false);
    }

    private Situation situation(Attempt end, int attempt, Deadline deadline) {
        return new Situation(
                end.outcome(),
                () -> true,
                attempt,
                true,
                false,
                deadline.left(),
                end instanceof Attempt.Answered answered ? RetryAfter.of(answered.headers(), timing.now()) : null,
                timing.jitter(),
                true);
    }

    private static boolean isRejection(Attempt end) {
        return end instanceof Attempt.Answered answered && isRejection(answered.status());
    }

    private static boolean isRejection(CrmStatus status) {
        return REJECTIONS.contains(status.code());
    }
}
