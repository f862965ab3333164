package br.dev.crm.internal.session;

import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.RetriedOperation;
import br.dev.crm.internal.attempt.RetryAfter;
import br.dev.crm.internal.attempt.RetryContext;
import br.dev.crm.internal.attempt.RetryDecision;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Cookies;
import br.dev.crm.internal.exchange.DroppedCookies;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.internal.exchange.Exchange;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.Set;
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

    private static final String NOT_ADMITTED = "The rate limiter gives no permit in the time that is left";

    /** Statuses that speak of the credentials. 503 means: no permission. */
    private static final Set<Integer> REJECTIONS = Set.of(400, 401, 403, 422, 503);

    private final LoginEncoder encoder;
    private final Exchange exchange;
    private final RetryLoop loop;
    private final Timing timing;
    private final DroppedCookies dropped;

    /** Makes the login of a client. */
    public Login(LoginEncoder encoder, Exchange exchange, RetryLoop loop, Timing timing, DroppedCookies dropped) {
        this.encoder = encoder;
        this.exchange = exchange;
        this.loop = loop;
        this.timing = timing;
        this.dropped = dropped;
    }

    Cookies run(Credentials credentials, Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException {
        events.loginStarted();
        long start = timing.nanoTime();
        boolean loggedIn = false;
        try {
            Attempt.Response<byte[]> response = loop.run(new Operation(encoder.encode(credentials), deadline, events));
            Cookies cookies = Cookies.NONE.updatedBy(response.headers(), timing.now(), dropped);
            if (cookies.value(SESSION_COOKIE).isEmpty()) {
                throw new LoginFailedException(withoutCookie(response), true);
            }
            LOG.debug("Logged in, tenant {}", credentials.tenant());
            loggedIn = true;
            return cookies;
        } finally {
            events.loginEnded(loggedIn, Duration.ofNanos(timing.nanoTime() - start));
        }
    }

    /** Keeps what came for people to read. */
    private static Attempt<byte[]> withoutCookie(Attempt.Response<byte[]> response) {
        byte @Nullable [] content = response.content();
        return Attempt.Response.error(
                response.status(),
                response.headers(),
                content == null ? response.excerpt() : content,
                SessionSign.NONE);
    }

    /** One login: always repeatable, for it changes nothing but who is logged in. */
    private final class Operation implements RetriedOperation<byte[], LoginFailedException> {
        private final EncodedRequest request;
        private final Deadline deadline;
        private final CallEvents events;
        private int attempts;

        private Operation(EncodedRequest request, Deadline deadline, CallEvents events) {
            this.request = request;
            this.deadline = deadline;
            this.events = events;
        }

        @Override
        public Attempt<byte[]> attempt() throws LoginFailedException, InterruptedException {
            if (!exchange.admit(deadline, events)) {
                throw new LoginFailedException(notAdmitted(), false);
            }
            attempts++;
            Attempt<byte[]> attempt = exchange.write(request.with(Cookies.NONE), deadline);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            return attempt;
        }

        private Attempt<byte[]> notAdmitted() {
            return new Attempt.Failure<>(
                    TransportException.timeout(NOT_ADMITTED, Delivery.NOT_SENT, null), request.peer(), false);
        }

        @Override
        public RetryContext context(Attempt<byte[]> attempt) {
            return new RetryContext(
                    attempt,
                    () -> true,
                    attempts,
                    true,
                    false,
                    deadline.left(),
                    attempt instanceof Attempt.Response<byte[]> response
                            ? RetryAfter.of(response.headers(), timing.now())
                            : null,
                    timing.randomness(),
                    true);
        }

        @Override
        public void waiting(RetryDecision.WaitAndRepeat decision, Attempt<byte[]> attempt) {
            events.waiting(decision.reason(), decision.pause());
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
            return new LoginFailedException(last, false);
        }

        @Override
        public LoginFailedException failure(Attempt<?> last) {
            return new LoginFailedException(last, isRejection(last));
        }

        @Override
        public String toString() {
            return "login";
        }

        private static boolean isRejection(Attempt<?> attempt) {
            return attempt instanceof Attempt.Response<?> response
                    && (response.status().meaning().isSuccess()
                            || REJECTIONS.contains(response.status().code()));
        }
    }
}
