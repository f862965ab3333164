package br.dev.crm.sandbox.request;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One event that was sent to a webhook, and how that went. Immutable. An event is sent once: whether the CRM tries
 * again is not stated by the vendor.
 *
 * @param target where it was sent to
 * @param eventId the {@code eventId} of the event
 * @param rowId the id of the record that it is about
 * @param body the JSON text
 * @param status the status that came back, or 0 if none did
 * @param failure why none did, or null
 */
public record WebhookDelivery(
        URI target,
        String eventId,
        String rowId,
        String body,
        int status,
        @Nullable String failure) {

    /** Tells whether a status from 200 to 299 came back. */
    public boolean succeeded() {
        return status >= 200 && status <= 299;
    }
}
