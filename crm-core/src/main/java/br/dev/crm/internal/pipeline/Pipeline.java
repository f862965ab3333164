package br.dev.crm.internal.pipeline;

import br.dev.crm.Credentials;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.Paging;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.event.CallInfo;
import br.dev.crm.spi.HttpTransport;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the calls of one client share. Thread-safe. */
public final class Pipeline implements AutoCloseable {
    static final String CLOSED = "The client is closed";

    final Settings settings;
    final Bindings bindings;
    final Timing timing;
    final RequestWriter writer;
    final Exchange exchange;
    final Decider decider;
    final Session session;
    final AnswerReader answerReader;
    final Places places;
    final RetryBudget budget = new RetryBudget();
    final CountDownLatch closed = new CountDownLatch(1);
    private final HttpTransport transport;
    private final Watchdog watchdog = new Watchdog();
    private final Workers workers;
    private final AtomicLong calls = new AtomicLong();

    /** Makes the pipeline of a client, which closes the transport with the rest. */
    public Pipeline(
            Settings settings,
            Supplier<Credentials> credentials,
            HttpTransport transport,
            Bindings bindings,
            Timing timing) {
        this.settings = settings;
        this.bindings = bindings;
        this.timing = timing;
        this.transport = transport;
        this.writer = new RequestWriter(settings);
        Gate gate = new Gate(settings.rateLimiter(), timing, closed);
        this.exchange = new Exchange(transport, settings.statusTable(), settings.maxBodyBytes(), watchdog, gate);
        this.decider = new Decider(settings.retryPolicy());
        this.places = new Places(settings.maxInFlight());
        this.workers = new Workers(settings.maxInFlight(), watchdog);
        Login login = new Login(writer, exchange, decider, timing, closed);
        this.session = new Session(credentials, login, settings, timing);
        this.answerReader = new AnswerReader(bindings, settings);
    }

    /** Sends a request and returns its answer, or throws one of the exceptions of the library. */
    @SuppressWarnings("unchecked") // the answer reader makes of each action what the factories of CrmRequest promise
    public <T> CrmResponse<T> run(CrmRequest<T> request) {
        return (CrmResponse<T>) new Call(this, request).run(settings.longestWait());
    }

    /**
     * Sends a request on a thread of the client. The record is written and the deadline begins before this returns; the
     * wait for a place lasts until the deadline. Every failure is one of the future.
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    public <T> CompletableFuture<CrmResponse<T>> runAsync(CrmRequest<T> request) {
        try {
            return (CompletableFuture) workers.run(new Call(this, request));
        } catch (CrmException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sends a request for one page of a list. */
    public PageAnswer page(CrmRequest<?> request) {
        return new Call(this, request).page();
    }

    /** Sends a request for a list whose records are read while they come. */
    public Elements stream(CrmRequest<?> request) {
        Call call = new Call(this, request);
        JsonBinding<Object> binding = binding(request);
        return new StreamedElements(call.open(), binding, this, watchdog, call.progress());
    }

    /** Returns the records of pages that are asked for like this. */
    public Elements pages(Paging paging, Function<Paging.Page, PageAnswer> ask, CrmRequest<?> request) {
        return new PagedElements(paging, ask, binding(request));
    }

    private JsonBinding<Object> binding(CrmRequest<?> request) {
        try {
            return bindings.of(request.recordType().orElseThrow());
        } catch (JsonException e) {
            throw new InvalidRequestException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Returns whether executing the request twice ends in the same state as once.
     *
     * @throws CrmException when the record cannot be written
     */
    public boolean isRepeatable(CrmRequest<?> request) {
        return new Call(this, request).isRepeatable();
    }

    /** Waits, unless the client is closed meanwhile. */
    public void await(Duration pause) throws InterruptedException {
        timing.await(closed, pause);
    }

    /** Runs a task that reads for a subscriber on a thread of the client; false when it is closed. */
    public boolean read(Runnable task) {
        return workers.read(task);
    }

    /** Returns how the pipeline tells the time. */
    public Timing timing() {
        return timing;
    }

    /** Returns what the client was built with. */
    public Settings settings() {
        return settings;
    }

    /**
     * Returns the request as a command line of curl.
     *
     * @throws CrmException when the record cannot be written
     */
    public String toCurl(CrmRequest<?> request) {
        return new Call(this, request).curl().command();
    }

    Events eventsOf(CrmRequest<?> request) {
        return settings.listeners().isEmpty()
                ? Events.NONE
                : new Events(settings.listeners(), new CallInfo(calls.incrementAndGet(), request));
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends all calls, those that wait included. */
    @Override
    public void close() {
        closed.countDown();
        workers.close();
        watchdog.close();
        transport.close();
    }
}
