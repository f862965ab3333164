package br.dev.crm.sandbox.internal.webhook;

import br.dev.crm.sandbox.internal.json.JsonWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One event, in the form that an example of the vendor shows. The values of workflow, trigger and context URL are our
 * choice.
 *
 * @param target where it goes
 * @param id its own id
 * @param rowId the id of the record that it is about
 * @param body the JSON text
 */
record OutgoingEvent(URI target, String id, String rowId, String body) {
    /** Brasília, as in the vendor's example. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(-3);

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    static OutgoingEvent of(URI target, Instant now, String service, String resource, String action, String rowId) {
        String id = UUID.randomUUID().toString();
        String name = service + "/" + resource;
        Map<String, Object> object = described("object " + name, resource);
        object.put("contextUrl", "/" + name);
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("object", object);
        source.put("row", Map.of("id", rowId));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("eventId", id);
        body.put("timestamp", TIMESTAMP.format(now.atOffset(OFFSET)));
        body.put("workflow", described("workflow " + name, "Sandbox: " + name));
        body.put("trigger", described("trigger " + action, action));
        body.put("source", source);
        return new OutgoingEvent(target, id, rowId, JsonWriter.write(body));
    }

    private static Map<String, Object> described(String seed, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put(
                "id",
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
        described.put("description", description);
        return described;
    }
}
