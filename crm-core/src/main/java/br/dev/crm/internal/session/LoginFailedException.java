package br.dev.crm.internal.session;

import br.dev.crm.internal.attempt.Attempt;
import java.io.Serial;

/** Says that no session could be had, to everybody who waits for the same login. */
public final class LoginFailedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Attempt<?> attempt;
    private final boolean rejected;

    LoginFailedException(Attempt<?> attempt, boolean rejected) {
        super("The login failed", null, false, false);
        this.attempt = attempt;
        this.rejected = rejected;
    }

    /** Returns how the last attempt of the login ended. */
    public Attempt<?> attempt() {
        return attempt;
    }

    /** Returns whether the CRM does not accept the credentials, so that they must not be tried again soon. */
    public boolean isRejected() {
        return rejected;
    }
}
