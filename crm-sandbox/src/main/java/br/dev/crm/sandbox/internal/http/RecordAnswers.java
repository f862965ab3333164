package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.CreateAnswer;
import br.dev.crm.sandbox.ListEnvelope;
import br.dev.crm.sandbox.internal.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers to what was carried out, in the shapes that the settings choose. */
final class RecordAnswers {
    private final CreateAnswer createAnswer;
    private final int createStatus;
    private final ListEnvelope envelope;

    RecordAnswers(Settings settings) {
        this.createAnswer = settings.createAnswer();
        this.createStatus = settings.createStatus();
        this.envelope = settings.listEnvelope();
    }

    Answer list(List<Map<String, @Nullable Object>> found) {
        return Answer.json(200, envelope == ListEnvelope.NONE ? found : Map.of(envelope.member(), found));
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
