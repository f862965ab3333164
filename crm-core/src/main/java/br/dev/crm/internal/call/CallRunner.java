package br.dev.crm.internal.call;

import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.admission.InFlightLimiter;
import br.dev.crm.internal.admission.Pacer;
import br.dev.crm.internal.admission.RateLimitGate;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.attempt.Idempotence;
import br.dev.crm.internal.attempt.RetryBudget;
import br.dev.crm.internal.attempt.RetryDecider;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Cookies;
import br.dev.crm.internal.exchange.CurlText;
import br.dev.crm.internal.exchange.DroppedCookies;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.internal.exchange.Exchange;
import br.dev.crm.internal.exchange.Sender;
import br.dev.crm.internal.exchange.StreamingBody;
import br.dev.crm.internal.exchange.Watchdog;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.internal.response.PageContent;
import br.dev.crm.internal.response.PageResponse;
import br.dev.crm.internal.response.ReceivedResponse;
import br.dev.crm.internal.response.RecordCursor;
import br.dev.crm.internal.response.ResponseReader;
import br.dev.crm.internal.response.StreamedCursor;
import br.dev.crm.internal.session.ClientSession;
import br.dev.crm.internal.session.Login;
import br.dev.crm.internal.session.LoginEncoder;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.request.Action;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the calls of one client. Thread-safe. */
public final class CallRunner implements AutoCloseable {
    private final ClientSettings settings;
    private final BindingCache bindings;
    private final Timing timing;
    private final HttpTransport transport;
    private final RequestEncoder encoder;
    private final ResponseReader reader;
    private final Exchange exchange;
    private final CallContext context;
    private final Pacer pacer;
    private final InFlightLimiter permits;
    private final CallExecutor executor;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Watchdog watchdog = new Watchdog();
    private final AtomicLong calls = new AtomicLong();

    /** Makes the runner of a client, which closes the transport with the rest. */
    public CallRunner(
            ClientSettings settings,
            Supplier<Credentials> credentials,
            HttpTransport transport,
            BindingCache bindings,
            Timing timing) {
        this.settings = settings;
        this.bindings = bindings;
        this.timing = timing;
        this.transport = transport;
        this.encoder = new RequestEncoder(settings, bindings);
        this.reader = new ResponseReader(settings);
        RateLimitGate gate = new RateLimitGate(settings.rateLimiter(), settings.responseTimeout(), timing, closed);
        boolean ownPace = settings.rateLimiter() == null;
        this.pacer = new Pacer(ownPace);
        this.exchange = new Exchange(transport, settings.statusTable(), settings.maxResponseBytes(), watchdog, gate);
        RetryLoop loop = new RetryLoop(new RetryDecider(settings.retryPolicy()), timing, closed);
        LoginEncoder logins = new LoginEncoder(settings.loginUri(), RequestEncoder.common());
        DroppedCookies dropped = new DroppedCookies();
        RetryBudget budget = new RetryBudget();
        Login login = new Login(logins, exchange, pacer, gate, loop, budget, timing, dropped, settings);
        ClientSession session = new ClientSession(credentials, login, settings, timing, closed, dropped);
        this.context = new CallContext(session, pacer, gate, ownPace, loop, budget, timing, closed);
        this.permits = new InFlightLimiter(settings.maxInFlight());
        this.executor = new CallExecutor(settings.asyncExecutor(), settings.maxInFlight(), watchdog, timing);
    }

    /** Sends a request and returns its response, or throws one of the exceptions of the library. */
    public <T> CrmResponse<T> send(CrmRequest<T> request) {
        return sending(prepare(request, null), request, settings.permitWait()).run();
    }

    /**
     * Sends a request on a thread of the client, or on the executor that it was given. The record is written and the
     * deadline begins before this returns; the wait for a permit lasts until the deadline. Every failure is one of the
     * future.
     *
     * @param result makes the result of the response, on the thread of the call
     */
    public <T, R> CompletableFuture<R> sendAsync(CrmRequest<T> request, Function<CrmResponse<T>, R> result) {
        try {
            PreparedCall prepared = prepare(request, null);
            Call<?, CrmResponse<T>> call =
                    sending(prepared, request, prepared.deadline().left());
            return executor.submit(prepared.deadline(), prepared.state(), call.map(result));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("unchecked") // the reader makes of each action what the factories of CrmRequest promise
    private <T> Call<byte[], CrmResponse<T>> sending(
            PreparedCall prepared, CrmRequest<T> request, Duration longestWait) {
        boolean list = request.action() == Action.LIST;
        CallState state = prepared.state();
        return call(
                prepared,
                longestWait,
                list ? exchange::read : exchange::write,
                (response, permit) -> new ReceivedResponse<>(
                        (T)
                                (list
                                        ? reader.records(bindingOf(request), response, state)
                                        : reader.written(request.action(), response, state)),
                        response.status(),
                        response.headers(),
                        state.sent(),
                        prepared.deadline().elapsed()));
    }

    private <B, R> Call<B, R> call(
            PreparedCall prepared, Duration longestWait, Sender<B> sender, Call.Handler<B, R> handler) {
        return new Call<>(prepared, context, permits, eventsOf(prepared.request()), longestWait, sender, handler);
    }

    /**
     * Runs what sends several requests on a thread of the client. The deadline of the request covers the wait for the
     * thread, and each of the requests has one of its own. Every failure is one of the future.
     */
    public <R> CompletableFuture<R> async(CrmRequest<?> request, Supplier<R> work) {
        try {
            PreparedCall first = prepare(request, null);
            return executor.submit(first.deadline(), first.state(), AsyncCall.Work.of(work));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** How long a call waits for a permit. */
    public enum PermitWait {
        /** As long as the client is set to: a thread of the caller's waits. */
        SETTING,
        /** As long as there is time. */
        UNTIL_DEADLINE
    }

    /**
     * Sends a request for one page of a list.
     *
     * @param target where the page is, at the origin of the integration URI; null for the URI of the request itself
     */
    public PageResponse page(CrmRequest<?> request, @Nullable URI target, PermitWait wait) {
        PreparedCall prepared = prepare(request, target);
        CallState state = prepared.state();
        Duration longestWait = wait == PermitWait.SETTING
                ? settings.permitWait()
                : prepared.deadline().left();
        return call(prepared, longestWait, exchange::read, (response, permit) -> {
                    PageContent content = reader.page(response, state);
                    int bytes = Objects.requireNonNull(response.content()).length;
                    URI uri = prepared.encoded().uri();
                    return new PageResponse(content, bytes, uri, response.status(), response.headers(), state);
                })
                .run();
    }

    /** Sends a request for a list whose records are read while they come. */
    public RecordCursor stream(CrmRequest<?> request) {
        PreparedCall prepared = prepare(request, null);
        CallState state = prepared.state();
        JsonBinding<Object> binding = bindingOf(request);
        return call(prepared, settings.permitWait(), exchange::open, (response, permit) -> {
                    try {
                        ResponseReader.refuseUnusable(response, state);
                    } catch (CrmException e) {
                        if (response.content() != null) {
                            response.content().close();
                        }
                        throw e;
                    }
                    StreamingBody body = Objects.requireNonNull(response.content());
                    if (!response.status().hasBody()) {
                        body.close();
                        return RecordCursor.EMPTY;
                    }
                    body.keep(permit);
                    return new StreamedCursor(body, binding, settings, request, state, context::isClosed, watchdog);
                })
                .run();
    }

    /** Returns how the records of a list are read. */
    public JsonBinding<Object> bindingOf(CrmRequest<?> request) {
        try {
            return bindings.of(request.recordType().orElseThrow());
        } catch (JsonException e) {
            throw InvalidRequestException.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns whether executing the request twice ends in the same state as once.
     *
     * @throws CrmException when the record cannot be written
     */
    public boolean isIdempotent(CrmRequest<?> request) {
        return prepare(request, null).idempotent().getAsBoolean();
    }

    /**
     * Returns the request as a command line of curl.
     *
     * @param redacted whether shapes stand in it in place of values
     * @throws CrmException when the record cannot be written
     */
    public String toCurl(CrmRequest<?> request, boolean redacted) {
        return curl(prepare(request, null).encoded(), redacted);
    }

    /** Returns the same for an exception, which may be asked for it when the client is closed. */
    public String curlOf(CrmRequest<?> sent, boolean redacted) {
        try {
            return curl(encoder.encode(sent, null), redacted);
        } catch (JsonException e) {
            throw new IllegalStateException("It was written before", e);
        }
    }

    /** Waits, unless the client is closed meanwhile. */
    public void await(Duration pause) throws InterruptedException {
        timing.await(closed, pause);
    }

    /** Runs a task that reads for a subscriber on a thread of the client; false when it is closed. */
    public boolean read(Runnable task) {
        return executor.read(task);
    }

    /** Returns how the runner tells the time. */
    public Timing timing() {
        return timing;
    }

    /** Returns what the client was built with. */
    public ClientSettings settings() {
        return settings;
    }

    private CallEvents eventsOf(CrmRequest<?> request) {
        return settings.listeners().isEmpty()
                ? CallEvents.NONE
                : CallEvents.of(settings.listeners(), calls.incrementAndGet(), request);
    }

    private PreparedCall prepare(CrmRequest<?> request, @Nullable URI target) {
        Deadline deadline = Deadline.in(request.deadline().orElse(settings.deadline()), timing);
        return prepare(request, target, deadline, new CallState(request, deadline));
    }

    private PreparedCall prepare(CrmRequest<?> request, @Nullable URI target, Deadline deadline, CallState state) {
        if (context.isClosed()) {
            throw state.closed(null);
        }
        if (request.recordType().isPresent()) {
            bindingOf(request); // a class that is no model is the fault of the request, not of the response
        }
        try {
            EncodedRequest encoded = encoder.encode(request, target);
            state.encoded(redacted -> curl(encoded, redacted));
            return new PreparedCall(
                    request,
                    encoded,
                    new Idempotence(request, encoded.body()),
                    deadline,
                    state,
                    () -> isGone(request, deadline, state.hasLoggedInAgain()));
        } catch (JsonException e) {
            throw ExceptionMapping.notEncoded(e, state);
        }
    }

    /**
     * Looks by the filter of a delete whether anything is left: a read like any other, under the permit, the deadline
     * and the one new login of the delete.
     */
    private boolean isGone(CrmRequest<?> delete, Deadline deadline, boolean loggedInAgain) {
        CrmRequest<?> list = CrmRequest.list(delete.resource(), Document.class)
                .filter(delete.filter().orElseThrow())
                .build();
        CallState state = new CallState(list, deadline);
        if (loggedInAgain) {
            state.noFurtherLogin();
        }
        return new Call<>(
                        prepare(list, null, deadline, state),
                        context,
                        InFlightLimiter.none(),
                        eventsOf(list),
                        Duration.ZERO,
                        exchange::read,
                        (response, permit) -> reader.isEmptyList(response, state))
                .run();
    }

    private static String curl(EncodedRequest encoded, boolean redacted) {
        HttpRequest request = encoded.with(Cookies.NONE);
        return redacted ? CurlText.redacted(request) : CurlText.of(request);
    }

    /** Ends all calls, those that wait included. */
    @Override
    public void close() {
        closed.countDown();
        executor.close();
        pacer.close();
        permits.close();
        watchdog.close();
        transport.close();
        executor.awaitEnd();
    }
}
