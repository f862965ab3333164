package br.dev.crm.internal.pipeline;

import br.dev.crm.Action;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.Curl;
import br.dev.crm.spi.HttpRequest;
import br.dev.crm.spi.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: encodes once, then sends until the decider says that it is over. Used by one thread at a time. */
final class Call {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final Pipeline pipeline;
    private final CrmRequest<?> request;
    private final Timing timing;
    private final Deadline deadline;
    private final Progress progress;
    private final Events events;
    private final Frozen frozen;
    private final Curl curl;

    /**
     * Freezes the request; its deadline begins.
     *
     * @throws CrmException when the record cannot be written, or the client is closed
     */
    Call(Pipeline pipeline, CrmRequest<?> request) {
        this.pipeline = pipeline;
        this.request = request;
        this.timing = pipeline.timing;
        this.deadline = Deadline.in(request.deadline().orElse(pipeline.settings.deadline()), timing);
        this.progress = new Progress(request, deadline);
        this.events = pipeline.eventsOf(request);
        refuseIfClosed(null);
        this.frozen = Frozen.of(request, pipeline.settings.filterDialect(), encode());
        this.curl = new Curl(() -> CurlText.of(pipeline.writer.integration(frozen, Cookies.NONE)));
        progress.canBeWritten(curl);
    }

    Deadline deadline() {
        return deadline;
    }

    Progress progress() {
        return progress;
    }

    boolean isRepeatable() {
        return new Repeatable(request, frozen.body()).getAsBoolean();
    }

    Curl curl() {
        return curl;
    }

    /** Runs the call to its end, on this thread, after a wait for a place of so long at most. */
    CrmResponse<Object> run(Duration longestWait) {
        return observed(longestWait, pipeline.exchange::send, this::answer);
    }

    /** The same for one page of a list. */
    PageAnswer page() {
        return observed(pipeline.settings.longestWait(), pipeline.exchange::send, this::pageAnswer);
    }

    /** The same until the headers of a success; its body keeps the place until it is closed. */
    OpenBody open() {
        return observed(pipeline.settings.longestWait(), pipeline.exchange::open, this::openBody);
    }

    /** How an attempt is made. */
    private interface Sending {
        Attempt send(HttpRequest request, Deadline deadline) throws AnswerTooLarge;
    }

    private <R> R observed(Duration longestWait, Sending sending, Function<Attempt.Answered, R> reading) {
        events.callStarted();
        @Nullable Throwable failure = null;
        try {
            return inPlace(longestWait, sending, reading);
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            events.callEnded(failure, progress.sent(), deadline.elapsed());
        }
    }

    private <R> R inPlace(Duration longestWait, Sending sending, Function<Attempt.Answered, R> reading) {
        try {
            if (!pipeline.places.take(longestWait, deadline, events)) {
                throw progress.noPlace();
            }
            boolean kept = false;
            try {
                R result = untilTheEnd(sending, reading);
                kept = result instanceof OpenBody;
                return result;
            } finally {
                if (!kept) {
                    pipeline.places.giveBack();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw progress.cancelled(Progress.INTERRUPTED, e);
        } catch (AnswerTooLarge e) {
            throw Failures.notDecoded(String.valueOf(e.getMessage()), "$", new byte[0], progress.facts(), e);
        }
    }

    private <R> R untilTheEnd(Sending sending, Function<Attempt.Answered, R> reading)
            throws InterruptedException, AnswerTooLarge {
        Repeatable repeatable = new Repeatable(request, frozen.body());
        if (request.action() == Action.UPSERT && LOG.isWarnEnabled() && !repeatable.getAsBoolean()) {
            LOG.warn(
                    "{}: the record does not carry the key of the filter, so the same upsert may insert it again",
                    request);
        }
        while (true) {
            Session.Live session = session();
            boolean maybeDeleted = request.action() == Action.DELETE && progress.maybeExecuted();
            Attempt attempt = attempt(session, sending);
            boolean timeout =
                    attempt instanceof Attempt.Lost lost && lost.exception().isTimeout();
            Decision decision = pipeline.decider.decide(situation(attempt, repeatable, maybeDeleted, timeout));
            LOG.debug("{}: attempt {} ended with {}, {}", request, progress.sent(), attempt.outcome(), decision);
            if (decision instanceof Decision.Answer) {
                return accepted((Attempt.Answered) attempt, reading);
            } else if (decision instanceof Decision.LogInAndRepeat) {
                pipeline.session.expire(session);
                progress.loggedInAgain();
            } else if (decision instanceof Decision.WaitAndRepeat repeat) {
                pipeline.budget.pay(timeout);
                events.waiting(repeat.reason(), repeat.pause());
                timing.await(pipeline.closed, repeat.pause());
                refuseIfClosed(null);
            } else if (decision instanceof Decision.LookIfGone && isGone(session)) {
                LOG.debug("{}: the record is gone, so an earlier attempt was executed", request);
                progress.executed();
                return reading.apply(withoutBody((Attempt.Answered) attempt));
            } else {
                throw Failures.of(attempt, progress.facts(), timing.now());
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
            throw Failures.notEncoded(e, progress.facts());
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be written", e);
        }
    }

    private Session.Live session() throws InterruptedException, AnswerTooLarge {
        try {
            return pipeline.session.current(deadline, events);
        } catch (LoginFailure e) {
            refuseIfEnded(e.attempt());
            throw Failures.ofLogin(e, progress.factsOfLogin(), timing.now());
        } catch (TimeoutException e) {
            throw progress.deadlinePassed();
        }
    }

    private Attempt attempt(Session.Live session, Sending sending) throws InterruptedException, AnswerTooLarge {
        if (deadline.hasPassed()) {
            throw progress.deadlinePassed();
        }
        if (!pipeline.exchange.awaitTurn(deadline, events)) {
            throw progress.noTurn();
        }
        refuseIfClosed(null);
        progress.attemptStarted();
        events.attemptStarted(progress.sent());
        long start = timing.nanoTime();
        Attempt attempt;
        try {
            attempt = sending.send(pipeline.writer.integration(frozen, session.cookies()), deadline);
        } catch (AnswerTooLarge e) {
            ended(e.answer(), start);
            progress.executed();
            throw e;
        }
        ended(attempt, start);
        if (attempt instanceof Attempt.Answered answered) {
            pipeline.session.absorb(session, answered.headers());
        }
        refuseIfEnded(attempt);
        return attempt;
    }

    private void ended(Attempt attempt, long start) {
        progress.attemptEnded(attempt);
        events.attemptEnded(progress.sent(), attempt, Duration.ofNanos(timing.nanoTime() - start));
    }

    /** Ends the call when it was not the network that ended the attempt. */
    private void refuseIfEnded(Attempt attempt) {
        if (attempt instanceof Attempt.Lost lost) {
            refuseIfClosed(lost.exception());
            if (Thread.currentThread().isInterrupted()) {
                throw progress.cancelled(Progress.INTERRUPTED, lost.exception());
            }
            if (lost.late()) {
                throw progress.deadlinePassed();
            }
        }
    }

    private void refuseIfClosed(@Nullable Throwable cause) {
        if (pipeline.isClosed()) {
            throw progress.cancelled(Pipeline.CLOSED, cause);
        }
    }

    private Situation situation(Attempt attempt, Repeatable repeatable, boolean maybeDeleted, boolean timeout) {
        return new Situation(
                attempt.outcome(),
                repeatable,
                progress.counted(),
                progress.hasLoggedInAgain(),
                maybeDeleted,
                deadline.left(),
                attempt instanceof Attempt.Answered answered ? RetryAfter.of(answered.headers(), timing.now()) : null,
                timing.jitter(),
                pipeline.budget.allows(timeout));
    }

    private <R> R accepted(Attempt.Answered answered, Function<Attempt.Answered, R> reading) {
        if (progress.sent() == 1) {
            pipeline.budget.refill();
        }
        progress.executed();
        refuseEncoding(answered);
        return reading.apply(answered);
    }

    private CrmResponse<Object> answer(Attempt.Answered answered) {
        Object value = read(answered, body -> pipeline.answerReader.read(request, body));
        return new CrmResponse<>(value, answered.status(), answered.headers(), progress.sent(), deadline.elapsed());
    }

    private PageAnswer pageAnswer(Attempt.Answered answered) {
        List<byte[]> pieces = read(answered, pipeline.answerReader::pieces);
        return new PageAnswer(pieces, answered.body().length, progress.facts());
    }

    private OpenBody openBody(Attempt.Answered answered) {
        OpenBody body = Objects.requireNonNull(answered.open());
        body.onClose(pipeline.places::giveBack);
        return body;
    }

    /** What can be made of the bytes of an answer. */
    private interface Parsing<V> {
        V parse(byte[] body) throws IOException;
    }

    private <V> V read(Attempt.Answered answered, Parsing<V> parsing) {
        try {
            return parsing.parse(answered.body());
        } catch (JsonException e) {
            throw Failures.notDecoded(String.valueOf(e.getMessage()), e.path(), answered.body(), progress.facts(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be read", e);
        }
    }

    private void refuseEncoding(Attempt.Answered answered) {
        String encoding = answered.headers().first("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            if (answered.open() != null) {
                answered.open().close();
            }
            throw Failures.notDecoded(
                    "It has a Content-Encoding that was not asked for", "$", new byte[0], progress.facts(), null);
        }
    }

    /** Whether a list by the filter of a delete finds nothing; false when that cannot be told. */
    private boolean isGone(Session.Live session) throws InterruptedException, AnswerTooLarge {
        CrmRequest<?> look = CrmRequest.list(request.resource(), Map.class)
                .filter(request.filter().orElseThrow())
                .build();
        if (!pipeline.exchange.awaitTurn(deadline, events)) {
            return false;
        }
        Frozen asked = new Frozen(look, frozen.filter(), null);
        Attempt attempt = pipeline.exchange.send(pipeline.writer.integration(asked, session.cookies()), deadline);
        refuseIfEnded(attempt);
        return attempt instanceof Attempt.Answered answered
                && !answered.loginPage()
                && answered.status().meaning().isSuccess()
                && pipeline.answerReader.isEmptyList(answered.body());
    }

    private static Attempt.Answered withoutBody(Attempt.Answered answered) {
        return new Attempt.Answered(answered.status(), answered.headers(), new byte[0], null, false);
    }
}
