package br.dev.crm.it.matrix;

import br.dev.crm.CrmClient;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.request.CrmResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a case ended, as a text that shows every difference that a user could see. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(MatrixCase tried, CrmClient client) {
        try {
            return "value " + describe(tried.action().apply(client));
        } catch (CodecException e) {
            return failure(e) + " at " + e.path() + " excerpt " + e.excerpt();
        } catch (InvalidRequestException e) {
            return failure(e) + " " + e.violations();
        } catch (CrmException e) {
            return failure(e);
        } catch (RuntimeException | Error e) {
            return "FOREIGN " + e;
        }
    }

    private static String failure(CrmException e) {
        return e.getClass().getSimpleName() + " " + e.code() + " " + e.delivery() + " after " + e.attempts();
    }

    /** Types are shown where two libraries could choose different ones. */
    private static String describe(Object value) {
        if (value instanceof CrmResponse<?> response) {
            return response.status() + " after " + response.attempts() + " " + describe(response.value());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OutcomeText::describe).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> describe(entry.getKey()) + ": " + describe(entry.getValue()))
                    .collect(Collectors.joining(", ", map instanceof TreeMap ? "sorted {" : "{", "}"));
        }
        if (value instanceof int[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof Record entity) {
            return Arrays.stream(entity.getClass().getRecordComponents())
                    .map(component -> component.getName() + "=" + describe(component(entity, component)))
                    .collect(Collectors.joining(", ", entity.getClass().getSimpleName() + "(", ")"));
        }
        if (value instanceof BigDecimal || value instanceof Character || value instanceof Number) {
            return value.getClass().getSimpleName() + " " + value;
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static Object component(Record entity, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entity);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
