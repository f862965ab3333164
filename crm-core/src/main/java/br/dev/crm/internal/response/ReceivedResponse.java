package br.dev.crm.internal.response;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;

/** What a call hands to its caller. */
public record ReceivedResponse<T>(T value, CrmStatus status, HttpHeaders headers, int attempts, Duration elapsed)
        implements CrmResponse<T> {

    /** Returns status, attempts and time; the value may be content of records. */
    @Override
    public String toString() {
        return status + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ") + elapsed.toMillis() + " ms";
    }
}
