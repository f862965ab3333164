package br.dev.crm.it.support;

import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;

/** Retry policies for tests that cannot wait as long as a user can. */
public final class RetryPolicies {
    private static final Backoff MILLISECOND = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1));

    /** The default policy with a backoff of a millisecond. */
    public static final RetryPolicy FAST =
            RetryPolicy.defaults().withBackoff(MILLISECOND).withRateLimitBackoff(MILLISECOND);

    private RetryPolicies() {}
}
