package br.dev.crm.event;

import br.dev.crm.http.Delivery;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import java.util.Optional;

/** How one attempt ended. Made by the library alone, and may tell more in later versions. Immutable. */
public interface AttemptEnd {

    /** Returns the number of the attempt, 1 for the first. */
    int attempt();

    /** Returns the status that the CRM responded with; empty when no response came. */
    Optional<CrmStatus> status();

    /** Returns what is known of this attempt alone. */
    Delivery delivery();

    /** Returns the time since the attempt began. */
    Duration elapsed();

    /**
     * Returns the id under which the server knows the request, if it told one; see
     * {@link br.dev.crm.http.HttpHeaders#requestId()}.
     */
    Optional<String> requestId();
}
