package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void paysForAHundredRetriesAndThenNone() {
        assertThat(payUntilSpent(false)).isEqualTo(100);
        assertThat(budget.allows(false)).isFalse();
    }

    @Test
    void paysTwiceForARetryAfterATimeOut() {
        assertThat(payUntilSpent(true)).isEqualTo(50);
    }

    @Test
    void allowsARetryAgainAfterFiveSuccesses() {
        payUntilSpent(false);

        for (int i = 0; i < 5; i++) {
            assertThat(budget.allows(false)).isFalse();
            budget.refill();
        }

        assertThat(budget.allows(false)).isTrue();
    }

    @Test
    void neverHoldsMoreThanItBeganWith() {
        for (int i = 0; i < 1_000; i++) {
            budget.refill();
        }

        assertThat(payUntilSpent(false)).isEqualTo(100);
    }

    private int payUntilSpent(boolean afterTimeout) {
        int retries = 0;
        while (budget.allows(afterTimeout)) {
            budget.pay(afterTimeout);
            retries++;
        }
        return retries;
    }
}
