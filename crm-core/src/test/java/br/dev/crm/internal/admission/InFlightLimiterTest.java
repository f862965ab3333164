package br.dev.crm.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a permit that becomes free. */
class InFlightLimiterTest {
    private final InFlightLimiter permits = new InFlightLimiter(1);
    private final InFlightLimiter.Permit held = permits.tryAcquire();

    @Test
    void goesToWhoHadOneBeforeAndThenToNewcomersInTheirOrder() {
        InFlightLimiter.Request first = permits.request(false);
        InFlightLimiter.Request second = permits.request(false);
        InFlightLimiter.Request before = permits.request(true);
        List<InFlightLimiter.Request> expected = List.of(before, first, second);
        List<InFlightLimiter.Request> got = new ArrayList<>();
        assertThat(first.poll()).isNull();

        InFlightLimiter.Permit permit = held;
        for (int i = 0; i < 3; i++) {
            permit.close();
            for (InFlightLimiter.Request each : expected) {
                InFlightLimiter.Permit next = got.contains(each) ? null : each.poll();
                if (next != null) {
                    got.add(each);
                    permit = next;
                }
            }
        }

        assertThat(got).containsExactlyElementsOf(expected);
    }

    @Test
    void endsTheWaitOfWhoGetsIt() {
        List<String> told = new ArrayList<>();
        InFlightLimiter.Request request = permits.request(false);
        request.await(Duration.ofSeconds(9)).whenEnded(() -> told.add("ended"));

        held.close();

        assertThat(told).containsExactly("ended");
        assertThat(request.await(Duration.ofSeconds(9)).longest()).isZero();
    }

    @Test
    void goesOnToTheNextWhenItsOwnerHasGivenUp() {
        InFlightLimiter.Request gone = permits.request(false);
        InFlightLimiter.Request next = permits.request(false);
        held.close();

        gone.cancel();

        assertThat(next.poll()).isNotNull();
    }

    @Test
    void whoGivesUpInTheLineTakesNone() {
        permits.request(false).cancel();
        held.close();

        assertThat(permits.tryAcquire()).isNotNull();
        assertThat(permits.tryAcquire()).isNull();
    }

    @Test
    void isReleasedOnceHoweverOftenItIsClosed() {
        held.close();
        held.close();

        assertThat(permits.tryAcquire()).isNotNull();
        assertThat(permits.tryAcquire()).isNull();
    }
}
