package br.dev.crm.examples.okhttp;

import java.io.IOException;
import java.io.Serial;

/** Says that the server has closed the connection that a request was about to leave on; nothing was sent. */
final class StaleConnectionException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
