package br.dev.crm.internal.call;

import br.dev.crm.internal.admission.Pacer;
import br.dev.crm.internal.admission.RateLimitGate;
import br.dev.crm.internal.attempt.RetryBudget;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.session.ClientSession;
import java.util.concurrent.CountDownLatch;

/**
 * What the attempts of all calls of one client share. Thread-safe.
 *
 * @param pacer holds requests back after a 429
 * @param gate lets them leave as a rate limiter permits
 * @param ownPace whether there is no rate limiter, which would set the pace
 * @param closed is open once the client is closed
 */
record CallContext(
        ClientSession session,
        Pacer pacer,
        RateLimitGate gate,
        boolean ownPace,
        RetryLoop loop,
        RetryBudget budget,
        Timing timing,
        CountDownLatch closed) {

    boolean isClosed() {
        return closed.getCount() == 0;
    }
}
