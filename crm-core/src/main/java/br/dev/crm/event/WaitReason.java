package br.dev.crm.event;

/**
 * What a call waits for.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum WaitReason {
    /** A permit among the calls in flight. */
    CONCURRENCY_LIMIT,
    /** The login of another call. */
    LOGIN,
    /** A permit of the rate limiter, or its turn while a 429 holds all requests of the client back. */
    RATE_LIMIT,
    /** The next attempt, after a wait that the CRM asked for. */
    RETRY_AFTER,
    /** The next attempt, after a wait that the retry policy chose. */
    BACKOFF
}
