package br.dev.crm.error;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** 429: more requests than the CRM allows. This one was not processed. */
public final class RateLimitedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public RateLimitedException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns how long the CRM asks to wait, not capped; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(facts().retryAfter());
    }
}
