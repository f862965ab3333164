package br.dev.crm.internal.pipeline;

import java.io.Serial;

/** Says that no session could be had, for everybody who waits for the same login. */
final class LoginFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Attempt attempt;
    private final boolean rejected;

    LoginFailure(Attempt attempt, boolean rejected) {
        super("The login failed", null, false, false);
        this.attempt = attempt;
        this.rejected = rejected;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Whether the CRM does not accept the credentials, so that they must not be tried again soon. */
    boolean isRejected() {
        return rejected;
    }
}
