package br.dev.crm.internal.session;

import br.dev.crm.error.Situation;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.admission.Pacer;
import br.dev.crm.internal.admission.RateLimitGate;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.RetriedOperation;
import br.dev.crm.internal.attempt.RetryAfter;
import br.dev.crm.internal.attempt.RetryBudget;
import br.dev.crm.internal.attempt.RetryContext;
import br.dev.crm.internal.attempt.RetryDecision;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Cookies;
import br.dev.crm.internal.exchange.DroppedCookies;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.internal.exchange.Exchange;
import br.dev.crm.internal.session.LoginFailedException.Reason;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.http.TransportException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the credentials and returns the cookies of the new session. A rejection is final; faults that pass are tried
 * again. Thread-safe.
 */
public final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    /** The cookie that the vendor documents. */
    private static final String SESSION_COOKIE = "JSESSIONID";

    private static final String HELD_BACK = "After a 429 the next request leaves too late for the deadline";
    private static final String NOT_ADMITTED = "The rate limiter gives no permit in the time that is left";

    private final LoginEncoder encoder;
    private final Exchange exchange;
    private final RetryLoop loop;
    private final Pacer pacer;
    private final RateLimitGate gate;
    private final Timing timing;
    private final RetryBudget budget;
    private final DroppedCookies dropped;
    private final ClientSettings settings;

    /** Makes the login of a client. */
    public Login(
            LoginEncoder encoder,
            Exchange exchange,
            Pacer pacer,
            RateLimitGate gate,
            RetryLoop loop,
            RetryBudget budget,
            Timing timing,
            DroppedCookies dropped,
            ClientSettings settings) {
        this.encoder = encoder;
        this.exchange = exchange;
        this.loop = loop;
        this.pacer = pacer;
        this.gate = gate;
        this.timing = timing;
        this.budget = budget;
        this.dropped = dropped;
        this.settings = settings;
    }

    /**
     * Logs in, and returns the cookies of the session.
     *
     * @param attempts of this login by other calls, whose time was up
     */
    Cookies run(Credentials credentials, Deadline deadline, CallEvents events, LoginAttempts attempts)
            throws LoginFailedException, InterruptedException {
        @Nullable Attempt<?> last = attempts.last();
        if (last != null && attempts.count() >= settings.retryPolicy().maxAttempts()) {
            throw new LoginFailedException(last, Reason.FAILED);
        }
        events.loginStarted();
        long start = timing.nanoTime();
        boolean loggedIn = false;
        try {
            Attempt.Response<byte[]> response =
                    loop.run(new Operation(encoder.encode(credentials), deadline, events, attempts));
            Cookies cookies = Cookies.NONE.updatedBy(response.headers(), timing.now(), dropped);
            byte[] body = response.content() == null ? response.excerpt() : response.content();
            if (cookies.value(SESSION_COOKIE).isEmpty() || !isAccepted(body)) {
                throw new LoginFailedException(
                        Attempt.Response.error(response.status(), response.headers(), body, SessionSign.NONE),
                        Reason.REJECTED);
            }
            LOG.debug("Logged in, tenant {}", credentials.tenant());
            loggedIn = true;
            return cookies;
        } finally {
            events.loginEnded(loggedIn, Duration.ofNanos(timing.nanoTime() - start));
        }
    }

    /** A predicate of the user's that fails says no: better one call that fails than a session that is none. */
    private boolean isAccepted(byte[] body) {
        @Nullable Predicate<String> accepted = settings.acceptedLogin();
        try {
            return accepted == null || accepted.test(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.warn(
                    "acceptedLogin failed, so that the login counts as rejected",
                    UnquotedException.ofApplication(e, List.of()));
            return false;
        }
    }

    /** One login: always repeatable, for it changes nothing but who is logged in. */
    private final class Operation implements RetriedOperation<byte[], LoginFailedException> {
        private final EncodedRequest request;
        private final Deadline deadline;
        private final CallEvents events;
        private final LoginAttempts attempts;
        private long departed;

        private Operation(EncodedRequest request, Deadline deadline, CallEvents events, LoginAttempts attempts) {
            this.request = request;
            this.deadline = deadline;
            this.events = events;
            this.attempts = attempts;
        }

        @Override
        public Attempt<byte[]> attempt() throws LoginFailedException, InterruptedException {
            if (!pacer.awaitTurn(true, deadline, timing)) {
                throw notAdmitted(HELD_BACK, Situation.HELD_BACK);
            }
            if (!gate.admit(deadline, events)) {
                throw notAdmitted(NOT_ADMITTED, Situation.RATE_LIMITER);
            }
            attempts.next();
            departed = timing.nanoTime();
            Attempt<byte[]> attempt = exchange.write(request.with(Cookies.NONE), deadline);
            attempts.ended(attempt);
            if (attempt instanceof Attempt.Response<byte[]> && !attempt.isRateLimited()) {
                pacer.accepted(departed, timing.nanoTime());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (attempt instanceof Attempt.Failure<byte[]> failure && failure.deadlinePassed()) {
                throw new LoginFailedException(attempt, Reason.OWNER_OUT_OF_TIME);
            }
            return attempt;
        }

        private LoginFailedException notAdmitted(String message, Situation why) {
            TransportException notSent = TransportException.timeout(message, Delivery.NOT_SENT, null);
            return LoginFailedException.notAdmitted(
                    message, new Attempt.Failure<>(notSent, request.peer(), false), why);
        }

        @Override
        public RetryContext context(Attempt<byte[]> attempt) {
            return new RetryContext(
                    attempt,
                    () -> true,
                    attempts.count(),
                    attempts.refusals(),
                    true,
                    false,
                    deadline.left(),
                    attempt instanceof Attempt.Response<byte[]> response
                            ? RetryAfter.of(response.headers(), timing.now())
                            : null,
                    timing.randomness(),
                    budget.allows(attempt));
        }

        @Override
        public void waiting(RetryDecision.WaitAndRepeat decision, Attempt<byte[]> attempt) {
            budget.payFor(attempt);
            events.waiting(decision.reason(), decision.pause());
        }

        @Override
        public boolean rateLimited(Duration wait, boolean asked) {
            if (asked || settings.rateLimiter() == null) {
                pacer.refused(departed, wait, timing.nanoTime());
            }
            return false;
        }

        @Override
        public void giveUpSession() {
            // it has none yet
        }

        @Override
        public void loggingInAgain() {
            throw new IllegalStateException("A login needs no login");
        }

        @Override
        public boolean verifyDeleted() {
            throw new IllegalStateException("A login deletes nothing");
        }

        @Override
        public LoginFailedException closed(Attempt<?> last) {
            return new LoginFailedException(last, Reason.FAILED);
        }

        @Override
        public LoginFailedException failure(Attempt<?> last, RetryDecision.Reason reason) {
            return new LoginFailedException(
                    last,
                    switch (reason) {
                        case NO_TIME_LEFT -> Reason.OWNER_OUT_OF_TIME;
                        case ATTEMPTS_USED, BUDGET_SPENT, WAIT_TOO_LONG -> Reason.FAILED;
                        // whatever form it has: a status, a page, a redirect
                        case FINAL, SESSION_IN_DOUBT ->
                            last instanceof Attempt.Response<?> ? Reason.REJECTED : Reason.FAILED;
                    });
        }

        @Override
        public String toString() {
            return "login";
        }
    }
}
