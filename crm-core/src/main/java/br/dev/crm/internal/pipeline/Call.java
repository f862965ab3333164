package br.dev.crm.internal.pipeline;

import br.dev.crm.Action;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.Delivery;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.spi.HttpHeaders;
import br.dev.crm.spi.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: encodes once, then sends until the decider says that it is over. Used by one thread. */
final class Call {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final Pipeline pipeline;
    private final CrmRequest<?> request;
    private final Timing timing;
    private final Deadline deadline;

    /** How often the request was sent or tried to be. */
    private int sent;

    /** The same without the repeat after a new login, which the policy does not count. */
    private int counted;

    private boolean loggedInAgain;
    private Delivery delivery = Delivery.NOT_SENT;

    /** Whether an answer came that does not say if the request was executed, such as 500. */
    private boolean maybeExecuted;

    Call(Pipeline pipeline, CrmRequest<?> request) {
        this.pipeline = pipeline;
        this.request = request;
        this.timing = pipeline.timing;
        this.deadline = Deadline.in(request.deadline().orElse(pipeline.settings.deadline()), timing);
    }

    CrmResponse<Object> run() {
        byte @Nullable [] body = encode();
        try {
            if (!pipeline.places.take(deadline)) {
                throw noPlace();
            }
            try {
                return run(body);
            } finally {
                pipeline.places.giveBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled("The thread was interrupted", e);
        } catch (Body.TooLarge e) {
            throw Failures.notDecoded(String.valueOf(e.getMessage()), "$", new byte[0], facts(), e);
        }
    }

    private CrmResponse<Object> run(byte @Nullable [] body) throws InterruptedException, Body.TooLarge {
        Repeatable repeatable = new Repeatable(request, body);
        if (request.action() == Action.UPSERT && LOG.isWarnEnabled() && !repeatable.getAsBoolean()) {
            LOG.warn(
                    "{}: the record does not carry the key of the filter, so the same upsert may insert it again",
                    request);
        }
        while (true) {
            Session.Live session = session();
            Attempt attempt = attempt(session, body);
            boolean timeout =
                    attempt instanceof Attempt.Lost lost && lost.exception().isTimeout();
            Decision decision = pipeline.decider.decide(situation(attempt, repeatable, timeout));
            LOG.debug("{}: attempt {} ended with {}, {}", request, sent, attempt.outcome(), decision);
            if (decision instanceof Decision.Answer) {
                return answer((Attempt.Answered) attempt);
            } else if (decision instanceof Decision.LogInAndRepeat) {
                pipeline.session.expire(session);
                loggedInAgain = true;
                counted--;
            } else if (decision instanceof Decision.WaitAndRepeat repeat) {
                pipeline.budget.pay(timeout);
                if (timing.await(pipeline.closed, repeat.pause())) {
                    throw cancelled("The client was closed", null);
                }
            } else {
                throw Failures.of(attempt, facts(), timing.now());
            }
        }
    }

    private byte @Nullable [] encode() {
        if (request.body().isEmpty()) {
            return null;
        }
        try {
            return pipeline.bindings.write(request.body().get());
        } catch (JsonException e) {
            throw Failures.notEncoded(e, facts());
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be written", e);
        }
    }

    private Session.Live session() throws InterruptedException, Body.TooLarge {
        try {
            return pipeline.session.current(deadline);
        } catch (LoginFailure e) {
            refuseIfEnded(e.attempt());
            CallFacts facts = new CallFacts("login before " + request, notExecuted(), sent, deadline.elapsed());
            throw Failures.ofLogin(e, facts, timing.now());
        } catch (TimeoutException e) {
            throw deadlinePassed();
        }
    }

    private Attempt attempt(Session.Live session, byte @Nullable [] body) throws Body.TooLarge {
        if (deadline.hasPassed()) {
            throw deadlinePassed();
        }
        sent++;
        counted++;
        Attempt attempt =
                pipeline.exchange.send(pipeline.writer.integration(request, body, session.cookies()), deadline);
        if (attempt instanceof Attempt.Answered answered) {
            delivery = delivery == Delivery.UNKNOWN ? Delivery.UNKNOWN : Delivery.ANSWERED;
            maybeExecuted |= isDoubtful(answered);
            pipeline.session.absorb(session, answered.headers());
        } else {
            boolean unknown = ((Attempt.Lost) attempt).exception().delivery() == Delivery.UNKNOWN;
            delivery = unknown ? Delivery.UNKNOWN : notExecuted();
            refuseIfEnded(attempt);
        }
        return attempt;
    }

    /** Ends the call when it was not the network that ended the attempt. */
    private void refuseIfEnded(Attempt attempt) {
        if (attempt instanceof Attempt.Lost lost) {
            if (pipeline.isClosed()) {
                throw cancelled("The client was closed", lost.exception());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled("The thread was interrupted", lost.exception());
            }
            if (lost.late()) {
                throw deadlinePassed();
            }
        }
    }

    private static boolean isDoubtful(Attempt.Answered answered) {
        return switch (answered.status().meaning()) {
            case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> true;
            default -> false;
        };
    }

    /** For an end that did not execute the request: earlier attempts may have. */
    private Delivery notExecuted() {
        return delivery == Delivery.UNKNOWN || maybeExecuted ? Delivery.UNKNOWN : Delivery.NOT_SENT;
    }

    private Situation situation(Attempt attempt, Repeatable repeatable, boolean timeout) {
        return new Situation(
                attempt.outcome(),
                repeatable,
                counted,
                loggedInAgain,
                deadline.left(),
                attempt instanceof Attempt.Answered answered ? RetryAfter.of(answered.headers(), timing.now()) : null,
                timing.jitter(),
                pipeline.budget.allows(timeout));
    }

    private CrmResponse<Object> answer(Attempt.Answered answered) {
        if (sent == 1) {
            pipeline.budget.refill();
        }
        delivery = Delivery.ANSWERED;
        CallFacts facts = facts();
        refuseEncoding(answered.headers(), facts);
        try {
            Object value = pipeline.answerReader.read(request, answered.body());
            return new CrmResponse<>(value, answered.status(), answered.headers(), sent, deadline.elapsed());
        } catch (JsonException e) {
            throw Failures.notDecoded(String.valueOf(e.getMessage()), e.path(), answered.body(), facts, e);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be read", e);
        }
    }

    private static void refuseEncoding(HttpHeaders headers, CallFacts facts) {
        String encoding = headers.first("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw Failures.notDecoded(
                    "It has a Content-Encoding that was not asked for", "$", new byte[0], facts, null);
        }
    }

    private CrmException noPlace() {
        return deadline.hasPassed()
                ? deadlinePassed()
                : new TransportFailureException(
                        "No place among the calls in flight became free in time", facts(), true, null);
    }

    private CrmException deadlinePassed() {
        return new DeadlineExceededException("The deadline of " + deadline.limit() + " has passed", facts(), null);
    }

    private CrmException cancelled(String message, @Nullable Throwable cause) {
        return new CancelledException(message, facts(), cause);
    }

    private CallFacts facts() {
        return new CallFacts(request.toString(), delivery, sent, deadline.elapsed());
    }
}
