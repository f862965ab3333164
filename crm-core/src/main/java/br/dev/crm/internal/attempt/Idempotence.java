package br.dev.crm.internal.attempt;

import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterCondition;
import br.dev.crm.filter.FilterOperator;
import br.dev.crm.filter.FilterValue;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether executing a request twice ends in the same state as executing it once. A read does; a create never does; a
 * write does when it is <em>keyed</em>: its filter is made of {@code eq} only, an upsert carries the same key values
 * (else the repeat inserts a second record), and an update does not change them.
 */
public final class Idempotence implements BooleanSupplier {
    /** No value of a filter that can be sent has a control character. */
    private static final String NOT_PLAIN = "\0";

    private final CrmRequest<?> request;
    private final byte @Nullable [] body;

    /** Makes the question; it is looked into when it is asked. */
    public Idempotence(CrmRequest<?> request, byte @Nullable [] body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public boolean getAsBoolean() {
        Action action = request.action();
        List<FilterCondition> keys = request.filter().map(Idempotence::keys).orElse(List.of());
        return switch (action) {
            case LIST -> true;
            case CREATE -> false;
            case DELETE -> !keys.isEmpty();
            case UPDATE, UPSERT -> !keys.isEmpty() && keepsKeys(keys, action == Action.UPSERT);
        };
    }

    /** Returns the conditions of a filter that is made of {@code eq} only; none for another, an OR or a raw one. */
    private static List<FilterCondition> keys(Filter filter) {
        boolean allEq = filter.groups().size() == 1
                && filter.conditions().stream().allMatch(key -> key.operator() == FilterOperator.EQ);
        return allEq ? filter.conditions() : List.of();
    }

    private boolean keepsKeys(List<FilterCondition> keys, boolean required) {
        if (body == null) {
            return false;
        }
        Map<String, String> fields = topLevelFields(body);
        for (FilterCondition key : keys) {
            String value = fields.get(key.field());
            boolean nested = key.field().contains(".") || key.field().contains("[");
            if (value == null ? required || nested : !isText(key.values().get(0), value)) {
                return false;
            }
        }
        return true;
    }

    /** A day is never taken for the same: how it is written depends on the dialect, and on the codec in the record. */
    private static boolean isText(FilterValue key, String value) {
        return key.plainText().filter(value::equals).isPresent();
    }

    /**
     * Top-level fields with a plain value; {@link #NOT_PLAIN} where the value is something else or the name occurs
     * twice.
     */
    private static Map<String, String> topLevelFields(byte[] json) {
        Map<String, String> fields = new HashMap<>();
        try {
            JsonInput input = JsonInput.of(json);
            if (input.next() != JsonToken.BEGIN_OBJECT) {
                return Map.of();
            }
            while (input.next() == JsonToken.NAME) {
                fields.merge(input.text(), plainValue(input), (first, second) -> NOT_PLAIN);
            }
            return fields;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static String plainValue(JsonInput input) throws IOException {
        JsonToken value = input.peek();
        input.skipValue();
        return switch (value) {
            case STRING, NUMBER -> input.text();
            case TRUE -> "true";
            case FALSE -> "false";
            default -> NOT_PLAIN;
        };
    }
}
