package br.dev.crm.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.internal.admission.InFlightLimiter;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the connection under a body that is read while it comes. */
class StreamingBodyTest {
    private final Watchdog watchdog = new Watchdog();
    private final AtomicInteger aborted = new AtomicInteger();
    private final InFlightLimiter permits = new InFlightLimiter(1);
    private final StreamingBody body = body();

    private StreamingBody body() {
        HttpCall call = new HttpCall() {
            @Override
            public HttpResponse send() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void abort() {
                aborted.incrementAndGet();
            }
        };
        StreamingBody open =
                new StreamingBody(new byte[] {1, 2}, new ByteArrayInputStream(new byte[] {3}), call, watchdog);
        try (InFlightLimiter.Permit permit = acquire()) {
            open.keep(permit);
        }
        return open;
    }

    private InFlightLimiter.Permit acquire() {
        return permits.tryAcquire();
    }

    @AfterEach
    void end() {
        watchdog.close();
    }

    @Test
    void isGivenUpWhenItIsClosedBeforeItsEnd() throws IOException {
        assertThat(body.readNBytes(3)).containsExactly(1, 2, 3);

        assertThat(acquire()).as("permit while it is open").isNull();
        body.close();
        body.close();

        assertThat(aborted).hasValue(1);
        assertThat(acquire()).as("permit after it is closed").isNotNull();
        assertThat(acquire()).as("a second permit").isNull();
    }

    @Test
    void isKeptWhenItWasReadToItsEnd() throws IOException {
        assertThat(body.readAllBytes()).containsExactly(1, 2, 3);
        assertThat(body.isAtEnd()).isTrue();

        body.close();

        assertThat(aborted).hasValue(0);
        assertThat(acquire()).isNotNull();
    }
}
