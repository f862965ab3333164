package br.dev.crm;

import br.dev.crm.internal.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM asks for at the login. Immutable; {@link #toString()} shows the tenant alone.
 *
 * @param username the e-mail address of a user of the CRM
 * @param password the password
 * @param tenant the alias of the company
 */
public record Credentials(String username, String password, String tenant) {

    /** Returns what is missing, one sentence each, without showing what is there; empty when nothing is. */
    List<String> faults() {
        Faults faults = new Faults();
        faults.require(isGiven(username), "The user name is missing or empty.");
        faults.require(isGiven(password), "The password is missing or empty.");
        faults.require(isGiven(tenant), "The tenant is missing or empty.");
        return faults.list();
    }

    /** Environment variables that are not set arrive as null, whatever is declared. */
    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Returns the tenant alone. */
    @Override
    public String toString() {
        return "Credentials[tenant=" + tenant + "]";
    }
}
