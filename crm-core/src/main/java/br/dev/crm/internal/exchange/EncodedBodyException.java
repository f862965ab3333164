package br.dev.crm.internal.exchange;

import java.io.IOException;
import java.io.Serial;

/** Says that a body has an encoding that was not asked for, and is no JSON as it came. */
final class EncodedBodyException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    EncodedBodyException() {
        super("It has a Content-Encoding that was not asked for");
    }
}
