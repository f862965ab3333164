package br.dev.crm.request;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The response to a request that was carried out. That of a list which was read in pages sums them up: the records of
 * all, status and header fields of the last one, attempts and time of all together. Made by the library alone, and may
 * tell more in later versions. Immutable as far as its value is.
 *
 * @param <T> what the request asked for: records, or what is known of a write
 */
public interface CrmResponse<T> {

    /** Returns what the request asked for. */
    T value();

    /**
     * Returns the status and its meaning: a success, but for a repeated delete whose refusal shows that an earlier
     * attempt had been executed; then that of the refusal.
     */
    CrmStatus status();

    /** Returns the header fields of the response. */
    HttpHeaders headers();

    /** Returns how often the request was sent; 1 unless it was sent again. */
    int attempts();

    /** Returns the time since the call began, waits and logins included. */
    Duration elapsed();

    /**
     * Returns how many records of a list could not be read and were handed to {@link CrmRequest.Builder#onUnreadable
     * the handler} instead of being in the value; 0 without one.
     *
     * @implSpec The default returns 0.
     */
    default long unreadableCount() {
        return 0;
    }

    /** Returns the id under which the server knows the request, if it told one; see {@link HttpHeaders#requestId()}. */
    default Optional<String> requestId() {
        return headers().requestId();
    }
}
