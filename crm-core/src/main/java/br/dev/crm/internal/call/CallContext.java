package br.dev.crm.internal.call;

import br.dev.crm.internal.attempt.RetryBudget;
import br.dev.crm.internal.attempt.RetryLoop;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Exchange;
import br.dev.crm.internal.session.ClientSession;
import java.util.concurrent.CountDownLatch;

/**
 * What the attempts of all calls of one client share. Thread-safe.
 *
 * @param closed is open once the client is closed
 */
record CallContext(
        ClientSession session,
        Exchange exchange,
        RetryLoop loop,
        RetryBudget budget,
        Timing timing,
        CountDownLatch closed) {

    boolean isClosed() {
        return closed.getCount() == 0;
    }
}
