package br.dev.crm.internal.pipeline;

import br.dev.crm.Credentials;
import br.dev.crm.CrmRequest;
import br.dev.crm.CrmResponse;
import br.dev.crm.spi.HttpTransport;
import java.util.function.Supplier;

/** What the calls of one client share. Thread-safe. */
public final class Pipeline {
    final Settings settings;
    final Bindings bindings;
    final Timing timing;
    final RequestWriter writer;
    final Exchange exchange;
    final Decider decider;
    final Session session;
    final AnswerReader answerReader;

    /** Makes the pipeline of a client. */
    public Pipeline(
            Settings settings,
            Supplier<Credentials> credentials,
            HttpTransport transport,
            Bindings bindings,
            Timing timing) {
        this.settings = settings;
        this.bindings = bindings;
        this.timing = timing;
        this.writer = new RequestWriter(settings);
        this.exchange = new Exchange(transport, settings.statusTable(), settings.maxBodyBytes());
        this.decider = new Decider(settings.retryPolicy());
        Login login = new Login(writer, exchange, decider, timing);
        this.session = new Session(credentials, login, settings.rejectedLoginMemory(), timing);
        this.answerReader = new AnswerReader(bindings, settings.jsonLimits(), settings.listEnvelopes());
    }

    /** Sends a request and returns its answer, or throws one of the exceptions of the library. */
    @SuppressWarnings("unchecked") // the answer reader makes of each action what the factories of CrmRequest promise
    public <T> CrmResponse<T> run(CrmRequest<T> request) {
        return (CrmResponse<T>) new Call(this, request).run();
    }
}
