package br.dev.crm;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Credentials;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from a supplier of the user's: asked before each login, and checked each time. Thread-safe if that is.
 */
final class CheckedCredentials implements Supplier<Credentials> {
    private final Supplier<Credentials> source;

    CheckedCredentials(Supplier<Credentials> source) {
        this.source = source;
    }

    /**
     * Returns the credentials.
     *
     * @throws ConfigurationException when the supplier fails, or something is missing
     */
    @Override
    public Credentials get() {
        @Nullable Credentials given = ask();
        Violations violations = new Violations();
        if (given == null) {
            violations.add("The supplier of the credentials gave none.");
        } else {
            check(violations, given);
        }
        violations.throwIfAny(list -> ConfigurationException.of(ErrorCode.INVALID_SETTINGS, list));
        return Objects.requireNonNull(given);
    }

    private @Nullable Credentials ask() {
        try {
            return source.get();
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) { // its message may hold a secret; it stays in the cause
            throw ConfigurationException.of(
                    ErrorCode.INVALID_SETTINGS,
                    List.of("The supplier of the credentials failed with "
                            + e.getClass().getName() + "."),
                    e);
        }
    }

    /** Adds a violation for each text that is missing. */
    static void check(Violations violations, Credentials credentials) {
        violations.require(isGiven(credentials.username()), "The user name is missing or empty.");
        violations.require(isGiven(credentials.password()), "The password is missing or empty.");
        violations.require(isGiven(credentials.tenant()), "The tenant is missing or empty.");
    }

    /** Environment variables that are not set arrive as null, whatever is declared. */
    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
