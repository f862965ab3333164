package br.dev.crm.sandbox.internal.http;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that a list request identifies, in their order, before they are cut into pages. */
interface Listing {

    /** Returns how many there are; may take as long as reading all of them. */
    long size();

    /** Returns the records from this place on, counted from 0; none if there are no more. */
    Iterator<Map<String, @Nullable Object>> from(long place);

    /** Tells whether there may be more records than fit into memory, so that the answer is written as they come. */
    boolean streams();

    /** Returns a listing of records that are in memory. */
    static Listing of(List<Map<String, @Nullable Object>> records) {
        return new Listing() {
            @Override
            public long size() {
                return records.size();
            }

            @Override
            public Iterator<Map<String, @Nullable Object>> from(long place) {
                return records.subList((int) Math.min(place, records.size()), records.size())
                        .iterator();
            }

            @Override
            public boolean streams() {
                return false;
            }
        };
    }
}
