package br.dev.crm.request;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;

/**
 * The response to a request that was carried out. That of a list which was read in pages sums them up: the records of
 * all, status and header fields of the last one, attempts and time of all together.
 *
 * @param value what the request asked for: records, an id, or an id if the CRM told one
 * @param status the status and its meaning; always a success
 * @param headers the header fields of the response
 * @param attempts how often the request was sent; 1 unless it was sent again
 * @param elapsed time since the call began, waits and logins included
 */
public record CrmResponse<T>(T value, CrmStatus status, HttpHeaders headers, int attempts, Duration elapsed) {

    /** Returns status, attempts and time; the value may be content of records. */
    @Override
    public String toString() {
        return status + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ") + elapsed.toMillis() + " ms";
    }
}
