package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.Delivery;
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
    private boolean mayHaveArrived;

    Call(Pipeline pipeline, CrmRequest<?> request) {
        this.pipeline = pipeline;
        this.request = request;
        this.timing = pipeline.timing;
        this.deadline = Deadline.in(request.deadline().orElse(pipeline.settings.deadline()), timing);
    }

    CrmResponse<Object> run() {
        byte @Nullable [] body = encode();
        Repeatable repeatable = new Repeatable(request, body);
        try {
            while (true) {
                Session.Live session = session();
                Attempt attempt = attempt(session, body);
                Decision decision = pipeline.decider.decide(situation(attempt, repeatable));
                LOG.debug("{}: attempt {} ended with {}, {}", request, sent, attempt.outcome(), decision);
                if (decision instanceof Decision.Answer) {
                    return answer((Attempt.Answered) attempt);
                } else if (decision instanceof Decision.LogInAndRepeat) {
                    pipeline.session.expire(session);
                    loggedInAgain = true;
                    counted--;
                } else if (decision instanceof Decision.WaitAndRepeat repeat) {
                    timing.sleep(repeat.pause());
                } else {
                    throw Failures.of(attempt, facts(deliveryOf(attempt)), timing.now());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The thread was interrupted", facts(Delivery.NOT_SENT), e);
        } catch (Body.TooLarge e) {
            throw Failures.notDecoded(String.valueOf(e.getMessage()), "$", new byte[0], facts(Delivery.ANSWERED), e);
        }
    }

    private byte @Nullable [] encode() {
        if (request.body().isEmpty()) {
            return null;
        }
        try {
            return pipeline.bindings.write(request.body().get());
        } catch (JsonException e) {
            throw Failures.notEncoded(e, facts(Delivery.NOT_SENT));
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be written", e);
        }
    }

    private Session.Live session() throws InterruptedException, Body.TooLarge {
        try {
            return pipeline.session.current(deadline);
        } catch (LoginFailure e) {
            throw Failures.ofLogin(e, facts(Delivery.NOT_SENT), timing.now());
        } catch (TimeoutException e) {
            throw deadlinePassed();
        }
    }

    private Attempt attempt(Session.Live session, byte @Nullable [] body) throws InterruptedException, Body.TooLarge {
        if (deadline.hasPassed()) {
            throw deadlinePassed();
        }
        sent++;
        counted++;
        Attempt attempt = pipeline.exchange.send(pipeline.writer.integration(request, body, session.cookies()));
        if (attempt instanceof Attempt.Answered answered) {
            pipeline.session.absorb(session, answered.headers());
        } else if (((Attempt.Lost) attempt).exception().delivery() == Delivery.UNKNOWN) {
            mayHaveArrived = true;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return attempt;
    }

    private Situation situation(Attempt attempt, Repeatable repeatable) {
        return new Situation(
                attempt.outcome(),
                repeatable,
                counted,
                loggedInAgain,
                deadline.left(),
                attempt instanceof Attempt.Answered answered ? RetryAfter.of(answered.headers(), timing.now()) : null,
                timing.jitter());
    }

    private CrmResponse<Object> answer(Attempt.Answered answered) {
        CallFacts facts = facts(Delivery.ANSWERED);
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

    private static Delivery deliveryOf(Attempt attempt) {
        return attempt instanceof Attempt.Lost lost ? lost.exception().delivery() : Delivery.ANSWERED;
    }

    private CrmException deadlinePassed() {
        return new DeadlineExceededException(
                "The deadline of " + deadline.limit() + " has passed", facts(Delivery.NOT_SENT), null);
    }

    /** Once an attempt may have arrived, no later one takes that back. */
    private CallFacts facts(Delivery lastDelivery) {
        Delivery delivery = mayHaveArrived ? Delivery.UNKNOWN : lastDelivery;
        return new CallFacts(request.toString(), delivery, sent, deadline.elapsed());
    }
}
