package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.settings.EntityRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void listensOnTheLoopbackAddressAndAFreePort() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            assertThat(sandbox.port()).isPositive();
            assertThat(sandbox.integrationUri()).hasToString("http://127.0.0.1:" + sandbox.port() + "/integration");
            assertThat(sandbox.loginUri()).hasToString("http://127.0.0.1:" + sandbox.port() + "/api/login");
        }
    }

    @Test
    void namesALoopbackAddressWhereItListensEverywhere() {
        try (CrmSandbox sandbox = CrmSandbox.builder().host("0.0.0.0").start()) {
            assertThat(sandbox.integrationUri().getHost()).isEqualTo("127.0.0.1");
            assertThat(Caller.loggedIn(sandbox).list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesNoThreadAndMayBeClosedTwice() {
        Set<Thread> before = threads();
        CrmSandbox sandbox = CrmSandbox.start();
        Caller.loggedIn(sandbox).list();

        sandbox.close();
        sandbox.close();

        assertThat(threads()).isSubsetOf(before);
    }

    @Test
    void runsOnDaemonThreadsOnly() {
        Set<Thread> before = threads();
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            Caller.loggedIn(sandbox).list();

            Set<Thread> own = threads();
            own.removeAll(before);
            assertThat(own).isNotEmpty().allMatch(Thread::isDaemon);
        }
    }

    @Test
    void stillTellsWhatHappenedOnceClosed() {
        CrmSandbox sandbox = CrmSandbox.start();
        Caller.loggedIn(sandbox).create("{}");

        sandbox.close();

        assertThat(sandbox.records("customer", "customers-integration")).hasSize(1);
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfAnotherSandbox() {
        try (CrmSandbox first = CrmSandbox.start();
                CrmSandbox second = CrmSandbox.start()) {
            Caller caller = Caller.loggedIn(first);
            caller.create("{}");
            Caller crossed = Caller.stranger(second);
            crossed.cookies(caller.cookies());

            assertThat(crossed.list().statusCode()).isEqualTo(401);
            assertThat(second.records("customer", "customers-integration")).isEmpty();
        }
    }

    @Test
    void closesWhileARequestIsDelayed() throws Exception {
        CrmSandbox sandbox = CrmSandbox.start();
        Caller caller = Caller.loggedIn(sandbox);
        CountDownLatch arrived = new CountDownLatch(1);
        sandbox.faultPlan(request -> {
            arrived.countDown();
            return Optional.of(Fault.slow(Duration.ofHours(1)).afterExecution());
        });
        CompletableFuture<HttpResponse<String>> pending = HttpClient.newHttpClient()
                .sendAsync(
                        caller.request("POST", Map.of("Integration-Action", "create"), "{}")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        sandbox.close();

        assertThatThrownBy(() -> pending.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        assertThat(sandbox.requests()).extracting(HandledRequest::responded).containsExactly(false);
    }

    @Test
    void saysThatThePortIsTaken() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            assertThatThrownBy(() -> CrmSandbox.builder().port(sandbox.port()).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + sandbox.port());
        }
    }

    @Test
    void namesEverySettingThatIsOutOfItsRange() {
        CrmSandboxBuilder builder = CrmSandbox.builder()
                .host(" ")
                .port(70_000)
                .threads(0)
                .keepRequests(-1)
                .createStatus(204)
                .sessionMaxAge(Duration.ZERO)
                .user("a", " ", "t")
                .entity(EntityRules.of("s", "r"))
                .entity(EntityRules.of("s", "r"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "host", "70000", "threads", "keepRequests", "204", "sessionMaxAge", "a of t", "s/r");
    }

    @Test
    void respondsWith413ToABodyOver16MiB() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox).create("\"" + "x".repeat(16 * 1024 * 1024) + "\"");

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("\"code\":\"body-too-large\"");
        }
    }

    @Test
    void respondsToAPostOnAKeptConnectionWithoutDelay() {
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            Caller caller = Caller.loggedIn(sandbox);
            caller.create("{}");
            long before = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                caller.create("{}");
            }

            // With delayed acknowledgement each of them takes 40 ms, so 2 s in all.
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_500));
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().startsWith("crm-sandbox"))
                .collect(Collectors.toSet());
    }
}
