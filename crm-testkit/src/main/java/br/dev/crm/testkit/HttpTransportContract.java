package br.dev.crm.testkit;

import br.dev.crm.spi.http.HttpTransportProvider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What every transport promises, as tests. Extend this class, return the provider, and run it as any JUnit test.
 *
 * <p>Each test is one sentence of the documentation of {@link br.dev.crm.spi}, with its number. The tests count threads
 * and sockets, so nothing else may run in the same JVM meanwhile. They need loopback only.
 */
@Isolated
@ExtendWith(ContractRun.class)
public abstract class HttpTransportContract implements Contract {

    /** Makes the suite; for subclasses. */
    protected HttpTransportContract() {}

    /** Returns the provider of the transport that is tried. */
    protected abstract HttpTransportProvider provider();

    /** {@inheritDoc} */
    @Override
    public String part() {
        return "transport " + provider().name();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The sentence about faults is asked for each {@link br.dev.crm.testkit.server.Fault} by itself, as {@code "T68
     * DRIPPING_HEADERS"}.
     */
    @Override
    public Map<String, String> notHeld() {
        return Map.of();
    }

    @Nested
    @DisplayName("What goes out")
    class Requests extends RequestSentences {
        Requests() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("What a transport leaves alone")
    class Restraint extends RestraintSentences {
        Restraint() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("What comes back")
    class Answering extends AnswerSentences {
        Answering() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("Connections")
    class Connections extends ConnectionSentences {
        Connections() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("What went wrong, and whether the request may have arrived")
    class Failing extends FailureSentences {
        Failing() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("Aborting")
    class Aborting extends AbortSentences {
        Aborting() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("Closing")
    class Closing extends CloseSentences {
        Closing() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("TLS")
    class Tls extends TlsSentences {
        Tls() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("Proxies")
    class Proxies extends ProxySentences {
        Proxies() {
            super(HttpTransportContract.this);
        }
    }

    @Nested
    @DisplayName("Faults")
    class Faults extends FaultSentences {
        Faults() {
            super(HttpTransportContract.this);
        }
    }
}
