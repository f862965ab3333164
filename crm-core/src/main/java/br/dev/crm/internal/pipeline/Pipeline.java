package br.dev.crm.internal.pipeline;

import br.dev.crm.Credentials;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.spi.HttpTransport;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** What the calls of one client share. Thread-safe. */
public final class Pipeline implements AutoCloseable {
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
        this.exchange = new Exchange(transport, settings.statusTable(), settings.maxBodyBytes(), watchdog);
        this.decider = new Decider(settings.retryPolicy());
        this.places = new Places(settings.maxInFlight(), settings.longestWait());
        Login login = new Login(writer, exchange, decider, timing, closed);
        this.session = new Session(credentials, login, settings.rejectedLoginMemory(), timing);
        this.answerReader = new AnswerReader(bindings, settings.jsonLimits(), settings.listEnvelopes());
    }

    /** Sends a request and returns its answer, or throws one of the exceptions of the library. */
    @SuppressWarnings("unchecked") // the answer reader makes of each action what the factories of CrmRequest promise
    public <T> CrmResponse<T> run(CrmRequest<T> request) {
        return (CrmResponse<T>) new Call(this, request).run();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends all calls, those that wait included. */
    @Override
    public void close() {
        closed.countDown();
        watchdog.close();
        transport.close();
    }
}
