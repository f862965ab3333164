package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the core does with the permits that a limiter gives. */
class RateLimiterTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final ScriptedLimiter limiter = new ScriptedLimiter();

    /** Gives the permits of a script, and none when it has ended. */
    private static final class ScriptedLimiter implements RateLimiter {
        private final Deque<Duration> waits = new ArrayDeque<>();
        private final List<Duration> asked = new ArrayList<>();
        private final List<Boolean> refusals = new ArrayList<>();
        private boolean broken;

        @Override
        public Optional<Duration> reserve(Duration longest) {
            asked.add(longest);
            if (broken) {
                throw new IllegalStateException("no connection to where the permits are kept");
            }
            return Optional.ofNullable(waits.poll());
        }

        @Override
        public void responded(boolean refused) {
            refusals.add(refused);
            if (broken) {
                throw new IllegalStateException("no connection to where the permits are kept");
            }
        }
    }

    private List<?> list() {
        CrmClient client =
                TestClient.builder(transport, timing).rateLimiter(limiter).build();
        return client.resource(CUSTOMERS, Map.class).list();
    }

    @Test
    void waitsForTheTurnOfEachRequestTheLoginIncluded() {
        limiter.waits.add(Duration.ZERO);
        limiter.waits.add(Duration.ofMillis(300));
        transport.respond(200, "[]");

        assertThat(list()).isEmpty();

        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(300));
        Duration most = Duration.ofMinutes(2).minusMillis(100);
        assertThat(limiter.asked).containsExactly(most, most);
    }

    @Test
    void tellsTheLimiterWhichResponsesWereRefusals() {
        for (int i = 0; i < 5; i++) {
            limiter.waits.add(Duration.ZERO);
        }
        transport
                .respond(429, "")
                .fail(TransportException.notSent("refused", null))
                .respond(200, "[]");

        list();

        assertThat(limiter.refusals).containsExactly(false, true, false);
    }

    @Test
    void failsAtOnceWhenNoTurnComesBeforeTheDeadline() {
        limiter.waits.add(Duration.ZERO);

        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e).hasMessageContaining("rate limiter").hasMessageEndingWith("[CRM-0202]");
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.requests()).isEmpty();
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void failsWhenTheLoginGetsNoPermit() {
        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e).hasMessageContaining("login").hasMessageContaining("rate limiter");
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void keepsTheDoubtOfAnEarlierAttemptWhenTheRepeatGetsNoPermit() {
        limiter.waits.add(Duration.ZERO);
        limiter.waits.add(Duration.ZERO);
        transport.fail(TransportException.unknown("reset", null));

        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void takesNoPermitThatLeavesLessTimeThanResponsesHaveTaken() {
        limiter.waits.addAll(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        transport
                .then(request -> {
                    timing.pass(Duration.ofSeconds(8));
                    return ScriptedTransport.response(200, "[]");
                })
                .respond(200, "[]");
        try (CrmClient client =
                TestClient.builder(transport, timing).rateLimiter(limiter).build()) {
            CrmRequest<?> quick = CrmRequest.list(CUSTOMERS, Map.class)
                    .deadline(Duration.ofSeconds(10))
                    .build();
            client.send(quick);
            client.send(quick);
            assertThat(limiter.asked.get(2)).isEqualTo(Duration.ofSeconds(2));

            for (int i = 0; i < 2; i++) { // no permit: the slow response is believed less each time
                assertThatThrownBy(() -> client.send(quick)).isInstanceOf(TransportFailureException.class);
            }
            assertThat(limiter.asked.subList(3, 5)).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(6));
        }
    }

    @Test
    void asksForAPermitThatIsFreeNowHoweverSlowResponsesAre() {
        limiter.waits.addAll(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        transport
                .then(request -> {
                    timing.pass(Duration.ofSeconds(20));
                    return ScriptedTransport.response(200, "[]");
                })
                .respond(200, "[]");
        try (CrmClient client =
                TestClient.builder(transport, timing).rateLimiter(limiter).build()) {
            client.send(CrmRequest.list(CUSTOMERS, Map.class).build());
            client.send(CrmRequest.list(CUSTOMERS, Map.class)
                    .deadline(Duration.ofSeconds(5))
                    .build());

            assertThat(limiter.asked.get(2)).isZero();
        }
    }

    @Test
    void sendsWithoutTheLimiterWhenItIsBroken() {
        limiter.broken = true;
        transport.respond(200, "[]");

        assertThat(list()).isEmpty();
    }

    @Test
    void stopsWaitingForATurnWhenTheThreadIsInterrupted() {
        limiter.waits.add(Duration.ZERO);
        limiter.waits.add(Duration.ofSeconds(1));
        transport.respond(200, "[]");
        transport.loginThen(request -> {
            Thread.currentThread().interrupt();
            return ScriptedTransport.response(200, "{}", "Set-Cookie", "JSESSIONID=s1");
        });

        CancelledException e = catchThrowableOfType(CancelledException.class, this::list);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.requests()).isEmpty();
    }
}
