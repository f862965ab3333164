package br.dev.crm.error;

import java.io.Serial;

/**
 * The CRM does not accept user, password, tenant or a further field of the login. They are not tried again for a while,
 * so that the account is not locked.
 */
public final class LoginRejectedException extends StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public LoginRejectedException(ErrorFacts facts) {
        super(facts);
    }
}
