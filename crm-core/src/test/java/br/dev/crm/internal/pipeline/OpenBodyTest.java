package br.dev.crm.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.HttpCall;
import br.dev.crm.spi.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the connection under a body that is read while it comes. */
class OpenBodyTest {
    private final Watchdog watchdog = new Watchdog();
    private final AtomicInteger aborted = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();
    private final OpenBody body = body();

    private OpenBody body() {
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
        OpenBody open = new OpenBody(new byte[] {1, 2}, new ByteArrayInputStream(new byte[] {3}), call, watchdog);
        open.onClose(givenBack::incrementAndGet);
        return open;
    }

    @AfterEach
    void end() {
        watchdog.close();
    }

    @Test
    void isGivenUpWhenItIsClosedBeforeItsEnd() throws IOException {
        assertThat(body.readNBytes(3)).containsExactly(1, 2, 3);

        body.close();
        body.close();

        assertThat(aborted).hasValue(1);
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void isKeptWhenItWasReadToItsEnd() throws IOException {
        assertThat(body.readAllBytes()).containsExactly(1, 2, 3);
        assertThat(body.isAtEnd()).isTrue();

        body.close();

        assertThat(aborted).hasValue(0);
        assertThat(givenBack).hasValue(1);
    }
}
