package br.dev.crm.sandbox.internal.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records that a write affected.
 *
 * @param records the records as they are now; as they were if they were removed
 * @param inserted whether they are new
 */
public record AffectedRecords(List<Map<String, @Nullable Object>> records, boolean inserted) {
    /** No record was affected. */
    public static final AffectedRecords NOTHING = new AffectedRecords(List.of(), false);

    /** Copies the list. */
    public AffectedRecords {
        records = List.copyOf(records);
    }
}
