package br.dev.crm.error;

import java.time.Duration;

/**
 * What is known about a call that failed. Immutable; holds no secret and no content of a record.
 *
 * @param request the request in words, such as {@code upsert customer/customers-integration v4 by externalId}
 * @param delivery whether the CRM may have acted
 * @param attempts how often the request itself was sent, or tried to be; 0 when it never came to that
 * @param elapsed time since the call began, waits and logins included
 */
public record CallFacts(String request, Delivery delivery, int attempts, Duration elapsed) {

    /** Returns the facts in words for the end of a message. */
    @Override
    public String toString() {
        return request + ", " + delivery + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ")
                + elapsed.toMillis() + " ms";
    }
}
