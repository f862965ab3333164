package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.internal.store.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back. Immutable.
 *
 * @param status the status
 * @param contentType the value of Content-Type
 * @param body the body, sent in UTF-8
 * @param headers further headers; a name may come twice
 * @param list what is sent in place of the body, or null
 */
record Answer(
        int status,
        String contentType,
        String body,
        List<Map.Entry<String, String>> headers,
        @Nullable ListBody list) {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer json(int status, @Nullable Object value) {
        return jsonText(status, JsonWriter.write(value));
    }

    static Answer jsonText(int status, String json) {
        return new Answer(status, JSON, json, List.of(), null);
    }

    static Answer list(ListBody list) {
        return new Answer(200, JSON, "", List.of(), list);
    }

    static Answer html(int status, String page) {
        return new Answer(status, HTML, page, List.of(), null);
    }

    static Answer text(int status, String text) {
        return new Answer(status, TEXT, text, List.of(), null);
    }

    static Answer error(int status, String code, String message, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("detail", detail);
        return json(status, body);
    }

    static Answer of(RefusedException refused) {
        return error(refused.status(), refused.code(), refused.getMessage(), refused.detail());
    }

    /** Returns this answer, broken off after so many elements if it is a list. */
    Answer brokenOffAfter(long elements) {
        return list == null ? this : new Answer(status, contentType, body, headers, list.brokenOffAfter(elements));
    }

    Answer with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Answer(status, contentType, body, more, list);
    }
}
