package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CancelledException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
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

/** What the core does with the turns that a limiter gives. */
class RateLimiterTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final Turns turns = new Turns();

    /** Gives the turns of a script, and none when it has ended. */
    private static final class Turns implements RateLimiter {
        private final Deque<Duration> waits = new ArrayDeque<>();
        private final List<Duration> asked = new ArrayList<>();
        private final List<Boolean> answers = new ArrayList<>();
        private boolean broken;

        @Override
        public Optional<Duration> reserve(Duration longest) {
            asked.add(longest);
            if (broken) {
                throw new IllegalStateException("no connection to where the turns are kept");
            }
            return Optional.ofNullable(waits.poll());
        }

        @Override
        public void responded(boolean refused) {
            answers.add(refused);
            if (broken) {
                throw new IllegalStateException("no connection to where the turns are kept");
            }
        }
    }

    private List<?> list() {
        CrmClient client =
                TestClient.builder(transport, timing).rateLimiter(turns).build();
        return client.resource(CUSTOMERS, Map.class).list();
    }

    @Test
    void waitsForTheTurnOfEachRequestTheLoginIncluded() {
        turns.waits.add(Duration.ZERO);
        turns.waits.add(Duration.ofMillis(300));
        transport.answer(200, "[]");

        assertThat(list()).isEmpty();

        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(300));
        assertThat(turns.asked).containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(2));
    }

    @Test
    void tellsTheLimiterWhichAnswersWereRefusals() {
        for (int i = 0; i < 5; i++) {
            turns.waits.add(Duration.ZERO);
        }
        transport
                .answer(429, "")
                .fail(TransportException.notSent("refused", null))
                .answer(200, "[]");

        list();

        assertThat(turns.answers).containsExactly(false, true, false);
    }

    @Test
    void failsAtOnceWhenNoTurnComesBeforeTheDeadline() {
        turns.waits.add(Duration.ZERO);

        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e).hasMessageContaining("rate limiter").hasMessageEndingWith("[CRM-0202]");
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.requests()).isEmpty();
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void failsWhenTheLoginHasNoTurn() {
        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e).hasMessageContaining("login").hasMessageContaining("rate limiter");
        assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void keepsTheDoubtOfAnEarlierAttemptWhenTheRepeatHasNoTurn() {
        turns.waits.add(Duration.ZERO);
        turns.waits.add(Duration.ZERO);
        transport.fail(TransportException.unknown("reset", null));

        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, this::list);

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void sendsWithoutTheLimiterWhenItIsBroken() {
        turns.broken = true;
        transport.answer(200, "[]");

        assertThat(list()).isEmpty();
    }

    @Test
    void stopsWaitingForATurnWhenTheThreadIsInterrupted() {
        turns.waits.add(Duration.ZERO);
        turns.waits.add(Duration.ofSeconds(1));
        transport.answer(200, "[]");
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
