package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.since;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Timeout;

/** What the groups of contract tests have in common: servers and transports. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class TransportContractTests {
    /** How long something may take that should take no time, on a machine that is busy. */
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Supplier<HttpTransportProvider> provider;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    protected TransportContractTests(Supplier<HttpTransportProvider> provider) {
        this.provider = provider;
    }

    @AfterEach
    void closeAll() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Returns the provider; asked for in a test, so that it is a test that fails where there is none. */
    final HttpTransportProvider provider() {
        return provider.get();
    }

    final HttpTransport transport() {
        return transport(settings());
    }

    final HttpTransport transport(TransportSettings settings) {
        return closing(provider().create(settings));
    }

    final RawServer responding(String text) {
        return closing(RawServer.responding(text));
    }

    final RawServer playing(Script script) {
        return closing(RawServer.playing(script));
    }

    /** Closes it when the test is over, in the opposite order. */
    final <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    static void assertWithin(Duration most, long startNanoTime) {
        Duration took = since(startNanoTime);
        Assertions.assertTrue(took.compareTo(most) <= 0, () -> "took " + took.toMillis() + " ms");
    }

    /** Expects the client to give up every connection of this server. */
    static void assertAllGivenUp(RawServer server) throws InterruptedException {
        Assertions.assertTrue(
                server.awaitNoConnection(Duration.ofSeconds(5)),
                () -> server.openConnections() + " connections are still open");
    }
}
