package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.internal.list.ListBody;
import br.dev.crm.sandbox.internal.store.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response. Immutable.
 *
 * @param status the status
 * @param contentType the value of Content-Type
 * @param body the body, sent in UTF-8
 * @param headers further headers; a name may come twice
 * @param list what is sent in place of the body, or null
 * @param cut whether the body ends in its middle
 */
record SandboxResponse(
        int status,
        String contentType,
        String body,
        List<Map.Entry<String, String>> headers,
        @Nullable ListBody list,
        boolean cut) {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    SandboxResponse {
        headers = List.copyOf(headers);
    }

    static SandboxResponse json(int status, @Nullable Object value) {
        return jsonText(status, JsonWriter.write(value));
    }

    static SandboxResponse jsonText(int status, String json) {
        return new SandboxResponse(status, JSON, json, List.of(), null, false);
    }

    static SandboxResponse list(ListBody list) {
        return new SandboxResponse(200, JSON, "", List.of(), list, false);
    }

    static SandboxResponse html(int status, String page) {
        return new SandboxResponse(status, HTML, page, List.of(), null, false);
    }

    static SandboxResponse text(int status, String text) {
        return new SandboxResponse(status, TEXT, text, List.of(), null, false);
    }

    static SandboxResponse error(int status, String code, String message, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("detail", detail);
        return json(status, body);
    }

    static SandboxResponse of(RefusedException refused) {
        return error(refused.status(), refused.code(), refused.getMessage(), refused.detail());
    }

    /** Returns this response, broken off after so many elements if it is a list. */
    SandboxResponse brokenOffAfter(long elements) {
        return list == null
                ? this
                : new SandboxResponse(status, contentType, body, headers, list.brokenOffAfter(elements), false);
    }

    /** Returns this response under the header fields of the fault, cut if it says so. */
    SandboxResponse changedBy(Fault fault) {
        SandboxResponse changed = this;
        for (Map.Entry<String, String> header : fault.headers().entrySet()) {
            changed = changed.with(header.getKey(), header.getValue());
        }
        return fault.bodyCut() ? new SandboxResponse(status, contentType, body, changed.headers, list, true) : changed;
    }

    SandboxResponse with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new SandboxResponse(status, contentType, body, more, list, cut);
    }
}
