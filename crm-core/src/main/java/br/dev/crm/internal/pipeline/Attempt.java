package br.dev.crm.internal.pipeline;

import br.dev.crm.spi.HttpHeaders;
import br.dev.crm.spi.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
sealed interface Attempt {

    /** What the decider looks at. */
    Outcome outcome();

    /**
     * An answer came.
     *
     * @param body the whole body of a success, the first 64 KiB of any other
     * @param open the body of a success that is read while it comes, {@code body} is empty then; null for all others
     * @param loginPage whether a login page stands where the answer should: the session is over
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Answered(
            CrmStatus status,
            HttpHeaders headers,
            byte[] body,
            @Nullable OpenBody open,
            boolean loginPage) implements Attempt {
        @Override
        public Outcome outcome() {
            return new Outcome.Answered(loginPage ? Meaning.UNAUTHORIZED : status.meaning());
        }
    }

    /**
     * No answer came, or not all of it.
     *
     * @param peer host and port that were asked
     * @param late whether the watchdog ended it because the deadline had passed
     */
    record Lost(TransportException exception, String peer, boolean late) implements Attempt {
        @Override
        public Outcome outcome() {
            return new Outcome.Lost(exception.delivery());
        }
    }
}
