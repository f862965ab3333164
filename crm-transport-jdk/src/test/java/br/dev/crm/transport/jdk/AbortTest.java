package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.server.Answers;
import br.dev.crm.testkit.server.RawServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbortTest {
    private final HttpTransport transport = Calls.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    private HttpCall post(RawServer server) {
        return transport.prepare(Calls.post(server.uri("/x"), new byte[] {'1'}));
    }

    @Test
    void leavesNothingBehindAHundredTimes() throws IOException, InterruptedException {
        try (RawServer server = Stalls.beforeHeaders()) {
            List<Background> work = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                HttpCall call = post(server);
                work.add(Background.start(call::send));
                work.add(Background.start(() -> {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(100));
                    call.abort();
                    return call;
                }));
            }
            for (int i = 0; i < work.size(); i += 2) {
                work.get(i).failure();
                assertThat(work.get(i).endedInterrupted()).isFalse();
            }

            assertThat(Calls.gaveUp(server)).isTrue();
            assertThat(transport).hasToString("transport jdk, 0 calls under way");
        }
    }

    /** The abort comes while the answer comes: whoever is first, no interruption and no connection stays behind. */
    @Test
    void leavesNothingBehindWhenTheAnswerComesAtTheSameTime() throws IOException, InterruptedException {
        try (RawServer server = RawServer.answering(Answers.ok("hello"))) {
            for (int i = 0; i < 500; i++) {
                HttpCall call = post(server);
                long pause = ThreadLocalRandom.current().nextLong(600_000);
                Background aborting = Background.start(() -> {
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < pause) {
                        Thread.onSpinWait();
                    }
                    call.abort();
                    return call;
                });
                try {
                    assertThat(Calls.text(call.send())).isEqualTo("hello");
                } catch (TransportException e) {
                    assertThat(e.getMessage()).containsAnyOf("aborted", "ended before it was sent");
                }
                aborting.join();
                assertThat(Thread.interrupted()).isFalse();
            }
            assertThat(Calls.text(post(server).send())).isEqualTo("hello");
            assertThat(transport).hasToString("transport jdk, 0 calls under way");
        }
    }
}
