package br.dev.crm.internal.session;

import br.dev.crm.error.Situation;
import br.dev.crm.internal.attempt.Attempt;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Situation notAdmitted;

    LoginFailedException(Attempt<?> attempt, Reason reason) {
        this("The login failed", attempt, reason, null);
    }

    private LoginFailedException(String message, Attempt<?> attempt, Reason reason, @Nullable Situation notAdmitted) {
        super(message, null, false, false);
        this.attempt = attempt;
        this.reason = reason;
        this.notAdmitted = notAdmitted;
    }

    /** Returns an exception for a login that was not sent, because what admits requests let it not pass in time. */
    static LoginFailedException notAdmitted(String message, Attempt<?> attempt, Situation why) {
        return new LoginFailedException(message, attempt, Reason.OWNER_OUT_OF_TIME, why);
    }

    /** Returns how the last attempt of the login ended. */
    public Attempt<?> attempt() {
        return attempt;
    }

    /** Returns what did not let the login pass; null when it was sent, or the call before it. */
    public @Nullable Situation notAdmitted() {
        return notAdmitted;
    }

    /** Returns whether the CRM does not accept the credentials. */
    public boolean isRejected() {
        return reason == Reason.REJECTED;
    }

    boolean isOfItsOwnerAlone() {
        return reason == Reason.OWNER_OUT_OF_TIME;
    }
}
