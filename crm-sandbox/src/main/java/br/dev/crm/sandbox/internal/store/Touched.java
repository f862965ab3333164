package br.dev.crm.sandbox.internal.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records a write touched.
 *
 * @param records the records as they are now; as they were if they were removed
 * @param inserted whether they are new
 */
public record Touched(List<Map<String, @Nullable Object>> records, boolean inserted) {
    /** No record was touched. */
    public static final Touched NOTHING = new Touched(List.of(), false);

    /** Copies the list. */
    public Touched {
        records = List.copyOf(records);
    }
}
