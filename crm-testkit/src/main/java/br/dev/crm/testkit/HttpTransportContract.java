package br.dev.crm.testkit;

import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.transport.AbortContractTests;
import br.dev.crm.testkit.transport.CloseContractTests;
import br.dev.crm.testkit.transport.ConnectionContractTests;
import br.dev.crm.testkit.transport.FailureContractTests;
import br.dev.crm.testkit.transport.FramingContractTests;
import br.dev.crm.testkit.transport.ProviderContractTests;
import br.dev.crm.testkit.transport.ProxyContractTests;
import br.dev.crm.testkit.transport.QuotingContractTests;
import br.dev.crm.testkit.transport.RequestContractTests;
import br.dev.crm.testkit.transport.ResponseContractTests;
import br.dev.crm.testkit.transport.RestraintContractTests;
import br.dev.crm.testkit.transport.ServerFaultContractTests;
import br.dev.crm.testkit.transport.TlsContractTests;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What every transport promises, as tests. Extend this class, return the provider, and run it as any JUnit test.
 *
 * <p>Each test is one line of the documentation of {@link br.dev.crm.spi.http}, with its number. The tests count
 * threads and sockets, so nothing else may run in the same JVM meanwhile. They need loopback only.
 */
@Isolated
@ExtendWith(ContractRun.class)
public abstract class HttpTransportContract implements Contract {

    /** Makes the suite; for subclasses. */
    protected HttpTransportContract() {}

    /** Returns the provider of the transport that is tested. */
    protected abstract HttpTransportProvider provider();

    /** {@inheritDoc} */
    @Override
    public String subject() {
        return "transport " + provider().name();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The test about faults is asked for each {@link br.dev.crm.testkit.server.ServerFault} by itself, as
     * {@code "T68 DRIPPING_HEADERS"}.
     */
    @Override
    public Map<String, String> notHeld() {
        return Map.of();
    }

    @Nested
    @DisplayName("The provider")
    class Provider extends ProviderContractTests {
        Provider() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("What goes out")
    class SentRequests extends RequestContractTests {
        SentRequests() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("What a transport leaves alone")
    class Restraint extends RestraintContractTests {
        Restraint() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("What comes back")
    class ReceivedResponses extends ResponseContractTests {
        ReceivedResponses() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Where a response begins and ends")
    class Framing extends FramingContractTests {
        Framing() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("What is not quoted")
    class Quoting extends QuotingContractTests {
        Quoting() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Connections")
    class Connections extends ConnectionContractTests {
        Connections() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("What went wrong, and whether the request may have arrived")
    class Failing extends FailureContractTests {
        Failing() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Aborting")
    class Aborting extends AbortContractTests {
        Aborting() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Closing")
    class Closing extends CloseContractTests {
        Closing() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("TLS")
    class Tls extends TlsContractTests {
        Tls() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Proxies")
    class Proxies extends ProxyContractTests {
        Proxies() {
            super(() -> provider());
        }
    }

    @Nested
    @DisplayName("Faults of the server")
    class ServerFaults extends ServerFaultContractTests {
        ServerFaults() {
            super(() -> provider());
        }
    }
}
