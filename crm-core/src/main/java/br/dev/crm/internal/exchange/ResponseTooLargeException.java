package br.dev.crm.internal.exchange;

import java.io.IOException;
import java.io.Serial;

/** Says that a success came with a longer body than the client accepts: the request was executed all the same. */
final class ResponseTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int mostBytes) {
        super("The response has more than " + mostBytes + " bytes");
    }
}
