package br.dev.crm.sandbox.internal.filter;

import br.dev.crm.sandbox.internal.json.JsonReader;
import br.dev.crm.sandbox.internal.json.JsonSyntaxException;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.FilterSyntax;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which record a request means. Immutable. */
public final class RequestKey {
    private final String field;
    private final FilterSyntax syntax;

    /**
     * @param field the field that holds the key
     * @param syntax how filters are written
     */
    public RequestKey(String field, FilterSyntax syntax) {
        this.field = field;
        this.syntax = syntax;
    }

    /** Returns the field that holds the key. */
    public String field() {
        return field;
    }

    /**
     * Returns the key that the request names, or null if it names none: of a create from the body, else from the
     * filter, and from the body if the filter says nothing about it.
     */
    public @Nullable String of(SandboxRequest request) {
        String named = request.action() == SandboxAction.CREATE ? null : inFilter(request.filter());
        return named == null ? inBody(request.body()) : named;
    }

    /** Returns the key of a record, or null if it has none. */
    public @Nullable String of(Map<?, ?> fields) {
        Object value = fields.get(field);
        if (value instanceof BigDecimal number) {
            return number.toString();
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }

    private @Nullable String inFilter(@Nullable String filter) {
        if (filter == null) {
            return null;
        }
        try {
            return RecordFilterParser.parse(filter, syntax).equalTo(field);
        } catch (FilterSyntaxException notAFilter) {
            return null;
        }
    }

    private @Nullable String inBody(String body) {
        try {
            return body.isEmpty() || !(JsonReader.read(body) instanceof Map<?, ?> fields) ? null : of(fields);
        } catch (JsonSyntaxException notJson) {
            return null;
        }
    }
}
