package br.dev.crm.internal.response;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;

/** What a call hands to its caller. */
public record ReceivedResponse<T>(
        T value, CrmStatus status, HttpHeaders headers, int attempts, Duration elapsed, long unreadableCount)
        implements CrmResponse<T> {

    /** Makes a response of which everything could be read. */
    public ReceivedResponse(T value, CrmStatus status, HttpHeaders headers, int attempts, Duration elapsed) {
        this(value, status, headers, attempts, elapsed, 0);
    }

    /** Returns status, attempts and time; the value may be content of records. */
    @Override
    public String toString() {
        return status + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ") + elapsed.toMillis() + " ms";
    }
}
