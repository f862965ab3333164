package br.dev.crm.webhook;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow of the CRM posts when something happened to a record. It says which record, and not what is in it:
 * read the record with {@link br.dev.crm.CrmResource#find}. Immutable and thread-safe.
 *
 * <p>The fields are those of one example of the vendor and stated nowhere, so that each may be missing: then it is
 * empty. Fields that are not known here are kept in {@link #document()}. Ids are texts; in the example they are UUIDs.
 * A field of another kind, such as an object where an id is due, is a {@link CodecException} when it is asked for.
 *
 * <p>Whether the CRM sends an event again when the receiver did not respond, in which order events come, and whether
 * anything in a request proves that the CRM sent it, is not stated. So expect the same {@link #eventId()} twice,
 * believe nothing that an event says before the record has been read from the CRM, and keep the receiver's URI secret.
 */
public final class WebhookEvent {
    private static final JsonBinding<WebhookEvent> BINDING = new Binding();

    private final Document document;

    private WebhookEvent(Document document) {
        this.document = document;
    }

    /** Returns the event that the document holds; every document is one, if only one whose parts are all missing. */
    public static WebhookEvent of(Document document) {
        return new WebhookEvent(document);
    }

    /**
     * Returns the event that the JSON text says.
     *
     * @throws CodecException when it is not strict JSON, holds half of a surrogate pair, goes beyond a default limit,
     *     or is no object
     */
    public static WebhookEvent parse(String json) {
        return of(Document.parse(json));
    }

    /**
     * Returns the event that the JSON text, UTF-8, says; the bytes are not kept.
     *
     * @throws CodecException when it is not strict JSON, goes beyond a default limit, or is no object
     */
    public static WebhookEvent parse(byte[] json) {
        return of(Document.parse(json));
    }

    /** Returns what a client reads and writes an event with, whichever codec it has; thread-safe. */
    public static JsonBinding<WebhookEvent> binding() {
        return BINDING;
    }

    /** Returns {@code eventId}, the same when the same event comes again; a UUID in the vendor's example. */
    public Optional<String> eventId() {
        return document.text("eventId");
    }

    /**
     * Returns {@code timestamp}, with the offset in which it is written.
     *
     * @throws CodecException when it is not ISO 8601 with an offset, as in the vendor's example
     */
    public Optional<OffsetDateTime> timestamp() {
        return document.dateTime("timestamp");
    }

    /** Returns {@code workflow.id}: which workflow sent the event. */
    public Optional<String> workflowId() {
        return document.text("workflow.id");
    }

    /** Returns {@code workflow.description}. */
    public Optional<String> workflowDescription() {
        return document.text("workflow.description");
    }

    /** Returns {@code trigger.id}: what set the workflow going. */
    public Optional<String> triggerId() {
        return document.text("trigger.id");
    }

    /** Returns {@code trigger.description}. */
    public Optional<String> triggerDescription() {
        return document.text("trigger.description");
    }

    /** Returns {@code source.object.id}: which kind of record it is about. */
    public Optional<String> objectId() {
        return document.text("source.object.id");
    }

    /** Returns {@code source.object.description}. */
    public Optional<String> objectDescription() {
        return document.text("source.object.description");
    }

    /** Returns {@code source.object.contextUrl}; how it is related to the names of resources is not stated. */
    public Optional<String> objectContextUrl() {
        return document.text("source.object.contextUrl");
    }

    /** Returns {@code source.row.id}: the id of the record. */
    public Optional<String> rowId() {
        return document.text("source.row.id");
    }

    /** Returns everything that came, the fields that are not known here included. */
    public Document document() {
        return document;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookEvent event && document.equals(event.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }

    /** Returns the names of the fields and no value. */
    @Override
    public String toString() {
        return "WebhookEvent of " + document;
    }

    /** The document; no library is involved. */
    private static final class Binding implements JsonBinding<WebhookEvent> {

        @Override
        public @Nullable WebhookEvent read(JsonInput input) throws IOException {
            @Nullable Document document = Document.binding().read(input);
            return document == null ? null : of(document);
        }

        @Override
        public void write(@Nullable WebhookEvent value, JsonOutput out) throws IOException {
            Document.binding().write(value == null ? null : value.document, out);
        }
    }
}
