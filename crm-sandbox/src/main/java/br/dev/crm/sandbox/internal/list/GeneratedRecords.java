package br.dev.crm.sandbox.internal.list;

import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.settings.GeneratedResource;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a generated resource that a filter identifies. Without a filter, an index is reached in one step; with
 * one, records are made and skipped until it is reached.
 */
public final class GeneratedRecords implements MatchedRecords {
    private final GeneratedResource generated;
    private final @Nullable RecordFilter filter;
    private final long start;

    /**
     * @param sortedBy the field in which the records ascend, or null; a filter with a lower bound on it is searched for
     */
    public GeneratedRecords(GeneratedResource generated, @Nullable RecordFilter filter, @Nullable String sortedBy) {
        this.generated = generated;
        this.filter = filter;
        RecordFilter bound = filter == null || sortedBy == null ? null : filter.lowerBound(sortedBy);
        this.start = bound == null ? 0 : firstThatMeets(bound);
    }

    @Override
    public long size() {
        RecordFilter wanted = filter;
        return wanted == null
                ? generated.count()
                : LongStream.range(start, generated.count())
                        .filter(index -> wanted.matches(generated.at(index)))
                        .count();
    }

    @Override
    public Iterator<Map<String, @Nullable Object>> from(long index) {
        if (filter == null) {
            return new Scan(index);
        }
        Scan scan = new Scan(start);
        for (long left = index; left > 0 && scan.hasNext(); left--) {
            scan.next();
        }
        return scan;
    }

    @Override
    public boolean streams() {
        return true;
    }

    private long firstThatMeets(RecordFilter bound) {
        long low = 0;
        long high = generated.count();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (bound.matches(generated.at(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Makes one record after another and keeps the next one that the filter identifies. */
    private final class Scan implements Iterator<Map<String, @Nullable Object>> {
        private long index;
        private @Nullable Map<String, @Nullable Object> next;

        Scan(long index) {
            this.index = index;
        }

        @Override
        public boolean hasNext() {
            while (next == null && index < generated.count()) {
                Map<String, @Nullable Object> made = generated.at(index++);
                if (filter == null || filter.matches(made)) {
                    next = made;
                }
            }
            return next != null;
        }

        @Override
        public Map<String, @Nullable Object> next() {
            Map<String, @Nullable Object> found = hasNext() ? next : null;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return found;
        }
    }
}
