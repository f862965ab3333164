package br.dev.crm.sandbox.internal.list;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that a list request identifies, in their order, before they are cut into pages. */
public interface MatchedRecords {

    /** Returns how many there are; may take as long as reading all of them. */
    long size();

    /** Returns the records from this index on, counted from 0; none if there are no more. */
    Iterator<Map<String, @Nullable Object>> from(long index);

    /** Returns whether there may be more records than fit into memory, so that the response is written as they come. */
    boolean streams();

    /** Returns records that are in memory. */
    static MatchedRecords of(List<Map<String, @Nullable Object>> records) {
        return new MatchedRecords() {
            @Override
            public long size() {
                return records.size();
            }

            @Override
            public Iterator<Map<String, @Nullable Object>> from(long index) {
                return records.subList((int) Math.min(index, records.size()), records.size())
                        .iterator();
            }

            @Override
            public boolean streams() {
                return false;
            }
        };
    }
}
