package br.dev.crm;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Credentials;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials from a supplier of the user's: asked before each login, and checked each time. Thread-safe if that is.
 */
final class CheckedCredentials implements Supplier<Credentials> {
    /** The fields that the vendor documents. */
    private static final List<String> DOCUMENTED = List.of("username", "password", "tenant");

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

    /** Adds a violation for each text that is missing, cannot be sent as it is, or has a name that is taken. */
    static void check(Violations violations, Credentials credentials) {
        checkText(violations, "The user name", credentials.username());
        checkText(violations, "The password", credentials.password());
        checkText(violations, "The tenant", credentials.tenant());
        Set<String> names = new HashSet<>();
        for (Credentials.Field field : credentials.fields()) {
            String called = "The login field " + Violations.quote(String.valueOf(field.name()));
            checkText(violations, "The name of a login field", field.name());
            violations.require(
                    !DOCUMENTED.contains(String.valueOf(field.name())),
                    called + " is part of the credentials without being added.");
            violations.require(names.add(field.name()), called + " is added twice.");
            checkValue(violations, called, field.value());
        }
    }

    private static void checkText(Violations violations, String what, @Nullable String text) {
        violations.require(isGiven(text), what + " is missing or empty.");
        UnicodeText.check(violations, what, text == null ? "" : text);
    }

    private static void checkValue(Violations violations, String called, @Nullable String value) {
        violations.require(value != null, called + " has no value.");
        UnicodeText.check(violations, called, value == null ? "" : value);
    }

    /** Environment variables that are not set arrive as null, whatever is declared. */
    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
