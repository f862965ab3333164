package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.CreateAnswer;
import br.dev.crm.sandbox.DeleteMiss;
import br.dev.crm.sandbox.ListEnvelope;
import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.internal.store.RecordStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers to what was carried out, in the shapes that the settings choose. */
final class RecordAnswers {
    private final CreateAnswer createAnswer;
    private final int createStatus;
    private final DeleteMiss deleteMiss;
    private final String listHead;
    private final String listTail;

    RecordAnswers(Settings settings) {
        this.createAnswer = settings.createAnswer();
        this.createStatus = settings.createStatus();
        this.deleteMiss = settings.deleteMiss();
        Lists lists = settings.lists();
        boolean bare = lists.envelope() == ListEnvelope.NONE;
        this.listHead = bare
                ? "["
                : "{" + members(lists.before(), "", ",") + "\""
                        + lists.envelope().member() + "\":[";
        this.listTail = bare ? "]" : "]" + members(lists.after(), ",", "") + "}";
    }

    Answer list(Listing found, Pager.Part part) {
        return Answer.list(
                new ListBody(listHead, found.from(part.from()), part.size(), listTail, found.streams(), false));
    }

    private static String members(Map<String, @Nullable Object> members, String before, String after) {
        String object = JsonWriter.write(members);
        return members.isEmpty() ? "" : before + object.substring(1, object.length() - 1) + after;
    }

    /** Answers an insert; {@code response} is the value of Integration-Response, or null. */
    Answer created(Map<String, @Nullable Object> fields, @Nullable String response) {
        return one(createStatus, fields, response);
    }

    Answer changed(List<Map<String, @Nullable Object>> changed, @Nullable String response) {
        if (changed.size() == 1) {
            return one(200, changed.get(0), response);
        }
        boolean full = shape(response) == CreateAnswer.FULL_RECORD;
        return Answer.json(
                200,
                changed.stream().map(fields -> full ? fields : idObject(fields)).toList());
    }

    Answer deleted(int count) {
        return Answer.json(200, Map.of("deleted", count));
    }

    /** Answers a delete that found nothing; a status of 300 and above says that nothing was carried out. */
    Answer deletedNothing() {
        return switch (deleteMiss) {
            case UNPROCESSABLE -> notFound(422);
            case NOT_FOUND -> notFound(404);
            case ZERO -> deleted(0);
            case NO_CONTENT -> Answer.text(204, "");
        };
    }

    private static Answer notFound(int status) {
        return Answer.of(RecordStore.noRecord(status));
    }

    private Answer one(int status, Map<String, @Nullable Object> fields, @Nullable String response) {
        return switch (shape(response)) {
            case ID_OBJECT -> Answer.json(status, idObject(fields));
            case JSON_STRING -> Answer.jsonText(status, JsonWriter.write(id(fields)));
            case PLAIN_TEXT -> Answer.text(status, id(fields));
            case FULL_RECORD -> Answer.json(status, fields);
        };
    }

    private CreateAnswer shape(@Nullable String response) {
        if ("full".equals(response)) {
            return CreateAnswer.FULL_RECORD;
        }
        return "minimum".equals(response) && createAnswer == CreateAnswer.FULL_RECORD
                ? CreateAnswer.ID_OBJECT
                : createAnswer;
    }

    private static Map<String, Object> idObject(Map<String, @Nullable Object> fields) {
        return Map.of("id", id(fields));
    }

    private static String id(Map<String, @Nullable Object> fields) {
        return (String) Objects.requireNonNull(fields.get("id"));
    }
}
