package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.status.Meaning;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    private static final Attempt<?> FAULT = Attempts.failure(Delivery.UNKNOWN);
    private static final Attempt<?> TIMEOUT =
            new Attempt.Failure<>(TransportException.timeout("late", Delivery.UNKNOWN, null), "crm.example", false);

    @Test
    void paysForAHundredRetriesAndThenNone() {
        assertThat(payUntilSpent(FAULT)).isEqualTo(100);
        assertThat(budget.allows(FAULT)).isFalse();
    }

    @Test
    void paysTwiceForARetryAfterATimeOut() {
        assertThat(payUntilSpent(TIMEOUT)).isEqualTo(50);
    }

    @Test
    void allowsARetryAgainAfterFiveSuccesses() {
        payUntilSpent(FAULT);

        for (int i = 0; i < 5; i++) {
            assertThat(budget.allows(FAULT)).isFalse();
            budget.refill();
        }

        assertThat(budget.allows(FAULT)).isTrue();
    }

    @Test
    void neverHoldsMoreThanItBeganWith() {
        for (int i = 0; i < 1_000; i++) {
            budget.refill();
        }

        assertThat(payUntilSpent(FAULT)).isEqualTo(100);
    }

    @Test
    void whatDidNotLeaveOrWasRefusedForItsRateCostsNothing() {
        payUntilSpent(FAULT);

        assertThat(budget.allows(Attempts.failure(Delivery.NOT_SENT))).isTrue();
        assertThat(budget.allows(Attempts.response(Meaning.RATE_LIMITED))).isTrue();
    }

    private int payUntilSpent(Attempt<?> attempt) {
        int retries = 0;
        while (budget.allows(attempt)) {
            budget.payFor(attempt);
            retries++;
        }
        return retries;
    }
}
