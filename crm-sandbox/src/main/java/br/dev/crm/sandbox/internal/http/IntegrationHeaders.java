package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.filter.FilterSyntaxException;
import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.filter.RecordFilterParser;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.FilterSyntax;
import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request means from its method and its {@code Integration-*} headers. */
final class IntegrationHeaders {
    static final String VERSION = "Integration-Version";
    static final String SERVICE = "Integration-Service";
    static final String RESOURCE = "Integration-Resource";
    static final String ACTION = "Integration-Action";
    static final String FILTER = "Integration-Filter";
    static final String RESPONSE = "Integration-Response";

    private static final Pattern VERSION_FORM = Pattern.compile("v[0-9]+");
    private static final Map<String, SandboxAction> POSTED = Map.of(
            "create", SandboxAction.CREATE,
            "update", SandboxAction.UPDATE,
            "upsert", SandboxAction.UPSERT);

    private IntegrationHeaders() {}

    /** Returns the action, or null if method and headers contradict each other or say nothing. */
    static @Nullable SandboxAction action(String method, Headers headers) {
        String named = headers.getFirst(ACTION);
        return switch (method) {
            case "GET" -> named == null || !changes(named) ? SandboxAction.LIST : null;
            case "POST" -> named == null ? null : POSTED.get(named);
            case "PATCH" -> named == null || named.equals("update") ? SandboxAction.UPDATE : null;
            case "DELETE" -> named == null || named.equals("delete") ? SandboxAction.DELETE : null;
            default -> null;
        };
    }

    private static boolean changes(String action) {
        return POSTED.containsKey(action) || action.equals("delete");
    }

    /** Checks what every request must carry. */
    static SandboxAction check(SandboxRequest request) throws RefusedException {
        String version = required(request, VERSION);
        if (!VERSION_FORM.matcher(version).matches()) {
            throw invalid(VERSION, version, "it looks like v1");
        }
        required(request, SERVICE);
        required(request, RESOURCE);
        SandboxAction action = request.action();
        if (action == null) {
            throw invalid(
                    ACTION,
                    required(request, ACTION),
                    request.method().equals("POST")
                            ? "POST takes create, update or upsert"
                            : "it contradicts " + request.method());
        }
        String response = request.header(RESPONSE);
        if (response != null && !response.equals("full") && !response.equals("minimum")) {
            throw invalid(RESPONSE, response, "it takes full or minimum");
        }
        String type = request.header("Content-Type");
        if (type != null && request.method().equals("POST") && !json(type)) {
            throw invalid("Content-Type", type, "send application/json");
        }
        return action;
    }

    /** Returns the filter, or null if the request carries none. */
    static @Nullable RecordFilter filter(SandboxRequest request, FilterSyntax syntax) throws RefusedException {
        String text = request.filter();
        if (text == null) {
            return null;
        }
        try {
            return RecordFilterParser.parse(text, syntax);
        } catch (FilterSyntaxException wrong) {
            throw new RefusedException(
                    400, "filter-invalid", FILTER + " cannot be understood", String.valueOf(wrong.getMessage()));
        }
    }

    private static boolean json(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    static String required(SandboxRequest request, String name) throws RefusedException {
        String value = request.header(name);
        if (value == null || value.isBlank()) {
            throw new RefusedException(400, "header-missing", "the header " + name + " is missing", name);
        }
        return value;
    }

    private static RefusedException invalid(String name, String value, String hint) {
        return new RefusedException(400, "header-invalid", "the header " + name + " is '" + value + "'", hint);
    }
}
