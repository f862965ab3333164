package br.dev.crm.sandbox.internal.http;

/** Someone who may log in. */
public record User(String username, String password, String tenant) {

    /** Returns the name and the tenant, never the password. */
    @Override
    public String toString() {
        return username + " of " + tenant;
    }
}
