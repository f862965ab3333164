package br.dev.crm.error;

import br.dev.crm.http.Delivery;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that failed. Immutable; shows no secret and no content of a record by itself.
 *
 * @param request the request in words, such as {@code upsert customer/customers-integration v4 by externalId}
 * @param delivery whether the CRM may have acted
 * @param attempts how often the request itself was sent, or tried to be; 0 when it never came to that
 * @param elapsed time since the call began, waits and logins included
 * @param curl the request as a command line; null when there is none, as for a record that cannot be written
 */
public record CallFacts(
        String request,
        Delivery delivery,
        int attempts,
        Duration elapsed,
        @Nullable CurlCommand curl) {

    /** Returns the facts in words for the end of a message. */
    @Override
    public String toString() {
        return request + ", " + delivery + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ")
                + elapsed.toMillis() + " ms";
    }
}
