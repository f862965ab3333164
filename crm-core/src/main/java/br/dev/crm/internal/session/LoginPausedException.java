package br.dev.crm.internal.session;

import java.io.Serial;
import java.time.Duration;

/** Says that the next login is not due before the deadline of the call: the sessions before did not last. */
public final class LoginPausedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    LoginPausedException(Duration wait) {
        super("The next login is due in " + wait, null, false, false);
        this.wait = wait;
    }

    /** Returns how long it is until the next login. */
    public Duration untilLogin() {
        return wait;
    }
}
