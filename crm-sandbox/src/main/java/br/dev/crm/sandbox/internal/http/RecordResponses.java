package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.internal.list.ListBody;
import br.dev.crm.sandbox.internal.list.MatchedRecords;
import br.dev.crm.sandbox.internal.list.NextPageText;
import br.dev.crm.sandbox.internal.list.Pager;
import br.dev.crm.sandbox.internal.settings.ListSettings;
import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.CreateResponse;
import br.dev.crm.sandbox.settings.DeleteMiss;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The responses to what was carried out, in the shapes that the settings choose. */
final class RecordResponses {
    private final CreateResponse createResponse;
    private final int createStatus;
    private final DeleteMiss deleteMiss;
    private final String listHead;
    private final String listTail;
    private final NextPageText nextPage;

    RecordResponses(SandboxSettings settings) {
        this.createResponse = settings.createResponse();
        this.createStatus = settings.createStatus();
        this.deleteMiss = settings.deleteMiss();
        ListSettings lists = settings.lists();
        boolean bare = lists.envelope() == EnvelopeStyle.NONE;
        this.listHead = bare
                ? "["
                : "{" + members(lists.before(), "", ",") + "\""
                        + lists.envelope().member() + "\":[";
        this.listTail = bare ? "" : members(lists.after(), ",", "") + "}";
        this.nextPage = new NextPageText(lists.paging());
    }

    SandboxResponse list(SandboxRequest request, MatchedRecords found, Pager.Slice slice) {
        String tail = "]" + nextPage.member(slice, found) + listTail;
        String link = nextPage.link(request, slice, found);
        SandboxResponse response = SandboxResponse.list(
                new ListBody(listHead, found.from(slice.from()), slice.size(), tail, found.streams(), false));
        return link.isEmpty() ? response : response.with("Link", link);
    }

    private static String members(Map<String, @Nullable Object> members, String before, String after) {
        String object = JsonWriter.write(members);
        return members.isEmpty() ? "" : before + object.substring(1, object.length() - 1) + after;
    }

    /** Responds to an insert; {@code response} is the value of Integration-Response, or null. */
    SandboxResponse created(Map<String, @Nullable Object> fields, @Nullable String response) {
        return one(createStatus, fields, response);
    }

    SandboxResponse changed(List<Map<String, @Nullable Object>> changed, @Nullable String response) {
        if (changed.size() == 1) {
            return one(200, changed.get(0), response);
        }
        boolean full = shape(response) == CreateResponse.FULL_RECORD;
        return SandboxResponse.json(
                200,
                changed.stream().map(fields -> full ? fields : idObject(fields)).toList());
    }

    SandboxResponse deleted(int count) {
        return SandboxResponse.json(200, Map.of("deleted", count));
    }

    /** Responds to a delete that found nothing; a status of 300 and above says that nothing was carried out. */
    SandboxResponse deletedNothing() {
        return switch (deleteMiss) {
            case UNPROCESSABLE -> notFound(422);
            case NOT_FOUND -> notFound(404);
            case ZERO -> deleted(0);
            case NO_CONTENT -> SandboxResponse.text(204, "");
        };
    }

    private static SandboxResponse notFound(int status) {
        return SandboxResponse.of(RecordStore.noRecord(status));
    }

    private SandboxResponse one(int status, Map<String, @Nullable Object> fields, @Nullable String response) {
        return switch (shape(response)) {
            case ID_OBJECT -> SandboxResponse.json(status, idObject(fields));
            case JSON_STRING -> SandboxResponse.jsonText(status, JsonWriter.write(id(fields)));
            case PLAIN_TEXT -> SandboxResponse.text(status, id(fields));
            case FULL_RECORD -> SandboxResponse.json(status, fields);
        };
    }

    private CreateResponse shape(@Nullable String response) {
        if ("full".equals(response)) {
            return CreateResponse.FULL_RECORD;
        }
        return "minimum".equals(response) && createResponse == CreateResponse.FULL_RECORD
                ? CreateResponse.ID_OBJECT
                : createResponse;
    }

    private static Map<String, Object> idObject(Map<String, @Nullable Object> fields) {
        return Map.of("id", id(fields));
    }

    private static String id(Map<String, @Nullable Object> fields) {
        return (String) Objects.requireNonNull(fields.get("id"));
    }
}
