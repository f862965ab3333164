package br.dev.crm.internal.response;

import java.io.IOException;
import java.io.Serial;

/** Says that what came is neither JSON nor an id, so that its status is not to be relied upon. */
final class UnclearResponseException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    UnclearResponseException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /** Returns what is wrong with it. */
    IOException reason() {
        return reason;
    }
}
