package br.dev.crm.sandbox.internal.settings;

/** A user who may log in. */
public record SandboxUser(String username, String password, String tenant) {

    /** Returns the name and the tenant, never the password. */
    @Override
    public String toString() {
        return username + " of " + tenant;
    }
}
