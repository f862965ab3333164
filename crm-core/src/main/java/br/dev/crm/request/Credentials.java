package br.dev.crm.request;

/**
 * What the CRM asks for at the login. Immutable; {@link #toString()} shows the tenant alone.
 *
 * @param username the e-mail address of a user of the CRM
 * @param password the password
 * @param tenant the alias of the company
 */
public record Credentials(String username, String password, String tenant) {

    /** Returns the tenant alone. */
    @Override
    public String toString() {
        return "Credentials[tenant=" + tenant + "]";
    }
}
