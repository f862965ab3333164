package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.filter.Filter;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a generated resource that a filter identifies. Without a filter, a place is reached in one step; with
 * one, records are made and left out until it is reached.
 */
final class GeneratedListing implements Listing {
    private final Generated generated;
    private final @Nullable Filter filter;
    private final long start;

    /**
     * @param sortedBy the field in which the records ascend, or null; a filter with a lower bound on it is searched for
     */
    GeneratedListing(Generated generated, @Nullable Filter filter, @Nullable String sortedBy) {
        this.generated = generated;
        this.filter = filter;
        Filter bound = filter == null || sortedBy == null ? null : filter.lowerBound(sortedBy);
        this.start = bound == null ? 0 : firstThatMeets(bound);
    }

    @Override
    public long size() {
        Filter wanted = filter;
        return wanted == null
                ? generated.count()
                : LongStream.range(start, generated.count())
                        .filter(place -> wanted.matches(generated.at(place)))
                        .count();
    }

    @Override
    public Iterator<Map<String, @Nullable Object>> from(long place) {
        if (filter == null) {
            return new Scan(place);
        }
        Scan scan = new Scan(start);
        for (long left = place; left > 0 && scan.hasNext(); left--) {
            scan.next();
        }
        return scan;
    }

    @Override
    public boolean streams() {
        return true;
    }

    private long firstThatMeets(Filter bound) {
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
        private long place;
        private @Nullable Map<String, @Nullable Object> next;

        Scan(long place) {
            this.place = place;
        }

        @Override
        public boolean hasNext() {
            while (next == null && place < generated.count()) {
                Map<String, @Nullable Object> made = generated.at(place++);
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
