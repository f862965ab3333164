package br.dev.crm.examples.recipes;

import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.webhook.WebhookEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the events of a webhook, responds at once, and then reads the record that each is about.
 *
 * <p>The vendor states no signature: mount it under a path that nobody can guess, behind TLS. Nothing of an event is
 * believed but the id of a record, and the record comes from the CRM. The vendor states no repeats either: an event
 * that comes again is acknowledged and ignored, and one for which there is no room, or whose record could not be read,
 * is forgotten, so that it counts as new if the CRM sends it again.
 */
final class WebhookReceiver implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final int LONGEST = 64 * 1024;
    private static final int REMEMBERED = 10_000;

    private final CrmResource<Document> records;
    private final Executor worker;
    private final BiConsumer<WebhookEvent, Optional<Document>> handler;
    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** The worker has a queue with an end; the handler gets no record when it is there no more. */
    WebhookReceiver(
            CrmResource<Document> records, Executor worker, BiConsumer<WebhookEvent, Optional<Document>> handler) {
        this.records = records;
        this.worker = worker;
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
            boolean readable = exchange.getRequestMethod().equals("POST") && body.length <= LONGEST;
            exchange.sendResponseHeaders(readable ? accept(body) : 400, -1);
        }
    }

    private int accept(byte[] body) {
        try {
            WebhookEvent event = WebhookEvent.parse(body);
            String id = event.eventId().orElse("");
            if (id.isEmpty() || event.rowId().isEmpty()) {
                return 400;
            }
            return !seen.add(id) || hasRoom(id, event) ? 204 : 503;
        } catch (CrmException notAnEvent) {
            return 400;
        }
    }

    private boolean hasRoom(String id, WebhookEvent event) {
        try {
            worker.execute(() -> read(id, event));
            return true;
        } catch (RejectedExecutionException full) {
            seen.remove(id);
            return false;
        }
    }

    private void read(String id, WebhookEvent event) {
        try {
            handler.accept(event, records.find(event));
        } catch (RuntimeException e) {
            seen.remove(id);
            log.error("The record of event {} was not handled", id.replaceAll("[^\\w-]", "?"), e);
        }
    }
}
