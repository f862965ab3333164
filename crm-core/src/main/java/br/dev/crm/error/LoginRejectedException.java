package br.dev.crm.error;

import java.io.Serial;

/**
 * The CRM does not accept user, password or tenant. They are not tried again for a while, so that the account is not
 * locked.
 */
public final class LoginRejectedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception for this response. */
    public LoginRejectedException(ErrorResponse response, CallFacts facts) {
        super(
                ErrorCode.LOGIN_REJECTED,
                "The CRM responded to the login with " + response.status().code()
                        + " and no session: it does not accept user, password or tenant; these are not tried again for a minute",
                response,
                facts);
    }
}
