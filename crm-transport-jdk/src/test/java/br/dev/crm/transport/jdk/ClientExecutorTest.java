package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientExecutorTest {
    private final ClientExecutor executor = new ClientExecutor();

    @AfterEach
    void stop() {
        executor.close();
    }

    private Thread threadOfATask() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        executor.execute(() -> thread.complete(Thread.currentThread()));
        return thread.get(5, TimeUnit.SECONDS);
    }

    @Test
    void runsWorkOnTheThreadThatHasItWhereNoBodyIsGuarded() throws Exception {
        assertThat(threadOfATask()).isSameAs(Thread.currentThread());
    }

    @Test
    void handsWorkOverWhileABodyIsGuarded() throws Exception {
        ParserGuard first = executor.guard();
        ParserGuard second = executor.guard();
        first.over();
        first.over();
        assertThat(threadOfATask()).isNotSameAs(Thread.currentThread());

        second.over();
        assertThat(threadOfATask()).isSameAs(Thread.currentThread());
    }

    @Test
    void handsWorkOverOnlyWhenTheWorkThatHasItIsDone() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        executor.execute(() -> {
            executor.guard();
            executor.execute(() -> {
                order.add(Thread.currentThread().isDaemon() ? "handed over" : "here");
                done.complete(null);
            });
            order.add("outer");
        });
        done.get(5, TimeUnit.SECONDS);

        assertThat(order).containsExactly("outer", "handed over");
    }

    @Test
    void stillRunsWorkThatComesAfterItWasClosed() throws Exception {
        executor.guard();
        executor.close();

        assertThat(threadOfATask()).isNotSameAs(Thread.currentThread());
    }
}
