package br.dev.crm.event;

import java.time.Duration;
import java.util.Optional;

/** How a call ended. Made by the library alone, and may tell more in later versions. Immutable. */
public interface CallEnd {

    /**
     * Returns what the caller gets thrown, a {@link br.dev.crm.error.CrmException} unless code of the user failed, such
     * as a supplier of credentials; empty when the call has its response.
     */
    Optional<Throwable> failure();

    /** Returns how often the request was sent, or tried to be; 0 when it never came to that. */
    int attempts();

    /** Returns the time since the call began, waits and logins included. */
    Duration elapsed();
}
