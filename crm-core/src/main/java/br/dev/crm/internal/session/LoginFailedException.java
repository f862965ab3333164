package br.dev.crm.internal.session;

import br.dev.crm.internal.attempt.Attempt;
import java.io.Serial;

/** Says that no session could be had. */
public final class LoginFailedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a login has ended without a session. */
    enum Reason {
        /** The CRM does not accept the credentials, so that they must not be tried again soon. */
        REJECTED,
        /** It failed for everybody who waits for it. */
        FAILED,
        /** The call that it ran for has no time left, which is nobody else's failure. */
        OWNER_OUT_OF_TIME
    }

    private final transient Attempt<?> attempt;
    private final Reason reason;

    LoginFailedException(Attempt<?> attempt, Reason reason) {
        super("The login failed", null, false, false);
        this.attempt = attempt;
        this.reason = reason;
    }

    /** Returns how the last attempt of the login ended. */
    public Attempt<?> attempt() {
        return attempt;
    }

    /** Returns whether the CRM does not accept the credentials. */
    public boolean isRejected() {
        return reason == Reason.REJECTED;
    }

    boolean isOfItsOwnerAlone() {
        return reason == Reason.OWNER_OUT_OF_TIME;
    }
}
