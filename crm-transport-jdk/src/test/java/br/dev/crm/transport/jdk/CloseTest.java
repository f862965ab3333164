package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private Set<Thread> before;
    private HttpTransport transport;

    @BeforeEach
    void start() {
        before = selectors();
        transport = new JdkTransportProvider().create(TestCalls.settings());
    }

    private static Set<Thread> selectors() {
        Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
        found.removeIf(thread -> !thread.getName().endsWith("SelectorManager"));
        return found;
    }

    private Set<Thread> own() {
        Set<Thread> own = selectors();
        own.removeAll(before);
        return own;
    }

    private void assertThreadGone(long start) throws InterruptedException {
        while (!own().isEmpty() && TestCalls.since(start).compareTo(SOON) < 0) {
            Thread.sleep(10);
        }
        assertThat(own()).isEmpty();
    }

    @Test
    void endsTheThreadOfATransportThatWasNeverUsed() throws InterruptedException {
        assertThat(own()).hasSize(1);
        long start = System.nanoTime();
        transport.close();

        assertThreadGone(start);
    }

    @Test
    void isFineTwice() {
        transport.close();
        transport.close();

        assertThat(own()).isEmpty();
    }

    @Test
    void keepsTheFlagOfAThreadThatIsInterrupted() throws InterruptedException {
        Thread.currentThread().interrupt();
        long start = System.nanoTime();
        transport.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThreadGone(start);
    }
}
