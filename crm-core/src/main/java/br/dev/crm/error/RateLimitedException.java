package br.dev.crm.error;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 429: more requests than the CRM allows. This one was not processed. */
public final class RateLimitedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    /** Makes an exception for this response; {@code retryAfter} is null when the response names no wait. */
    public RateLimitedException(ErrorResponse response, @Nullable Duration retryAfter, CallFacts facts) {
        super(
                ErrorCode.RATE_LIMITED,
                "The CRM responded with 429: more requests came than it allows, "
                        + (retryAfter == null
                                ? "it names no wait"
                                : "it asks to wait " + retryAfter.toSeconds() + " s"),
                response,
                facts);
        this.retryAfter = retryAfter;
    }

    /** Returns how long the CRM asks to wait, not capped; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
