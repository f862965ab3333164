package br.dev.crm;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.response.PageResponse;
import java.time.Duration;

/** Sums the pages of one list up, and keeps it from growing beyond what one response may hold. Used by one thread. */
final class PageTally {
    private final long mostBytes;
    private long bytes;
    private int attempts;
    private Duration elapsed = Duration.ZERO;

    PageTally(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(PageResponse page) {
        attempts += page.state().sent();
        elapsed = elapsed.plus(page.state().elapsed());
        bytes += page.bytes();
        if (bytes > mostBytes) {
            throw new CodecException(page.state()
                    .facts(ErrorCode.DECODE_FAILED)
                    .message("The pages have together more than " + mostBytes + " bytes: read them as a stream")
                    .build());
        }
    }

    int attempts() {
        return attempts;
    }

    Duration elapsed() {
        return elapsed;
    }
}
