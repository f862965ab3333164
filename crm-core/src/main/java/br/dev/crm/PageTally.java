package br.dev.crm;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.Situation;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.response.PageResponse;
import br.dev.crm.internal.response.ReceivedResponse;
import br.dev.crm.request.CrmResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sums the pages of one list up, and keeps it from growing beyond its bound. Used by one thread. */
final class PageTally {
    private final long mostBytes;
    private long bytes;
    private int attempts;
    private @Nullable PageResponse last;

    PageTally(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(PageResponse page) {
        last = page;
        attempts += page.state().sent();
        bytes += page.bytes();
    }

    /**
     * Checks the bound of memory.
     *
     * @throws CodecException when the pages have more than that
     */
    void check() {
        if (bytes > mostBytes) {
            throw new CodecException(Objects.requireNonNull(last)
                    .state()
                    .facts(ErrorCode.DECODE_FAILED)
                    .situation(Situation.TOO_LARGE)
                    .message("The pages have together more than maxListBytes, " + mostBytes)
                    .build());
        }
    }

    /** Returns what is left of the deadline of the whole list for its next page. */
    Duration left(Deadline whole) {
        Duration left = whole.left();
        if (last != null && (left.isNegative() || left.isZero())) {
            throw last.state().deadlinePassed(whole);
        }
        return left;
    }

    /** Returns the response of the whole list, once all pages were added, of which there is one at least. */
    <T> CrmResponse<List<T>> response(List<T> records, long unreadable, Duration elapsed) {
        PageResponse page = Objects.requireNonNull(last);
        return new ReceivedResponse<>(records, page.status(), page.headers(), attempts, elapsed, unreadable);
    }
}
