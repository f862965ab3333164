package br.dev.crm.spi.session;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is. A session is never used for another key. Immutable, and equal to others that hold the same;
 * further parts may come. No part is null, and none shows a secret.
 *
 * <p>A store that keeps sessions under a text builds it from all parts, {@link #fieldsDigest()} included: users who
 * differ in a field of the login alone, a branch say, must not come by the session of each other.
 */
public final class SessionKey {
    private final URI loginUri;
    private final String tenant;
    private final String username;
    private final String fieldsDigest;

    private SessionKey(URI loginUri, String tenant, String username, String fieldsDigest) {
        this.loginUri = Objects.requireNonNull(loginUri, "loginUri");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.username = Objects.requireNonNull(username, "username");
        this.fieldsDigest = Objects.requireNonNull(fieldsDigest, "fieldsDigest");
    }

    /**
     * Returns the key of credentials without further fields.
     *
     * @param loginUri where the credentials are sent
     * @param tenant alias of the company
     * @param username whose credentials
     * @throws NullPointerException when one of them is null
     */
    public static SessionKey of(URI loginUri, String tenant, String username) {
        return new SessionKey(loginUri, tenant, username, "");
    }

    /**
     * Returns this key with another digest of the fields; empty for none.
     *
     * @throws NullPointerException when it is null
     */
    public SessionKey withFieldsDigest(String digest) {
        return new SessionKey(loginUri, tenant, username, digest);
    }

    /** Returns where the credentials are sent. */
    public URI loginUri() {
        return loginUri;
    }

    /** Returns the alias of the company. */
    public String tenant() {
        return tenant;
    }

    /** Returns whose credentials they are. */
    public String username() {
        return username;
    }

    /**
     * Returns a digest of the fields that the login sends beside user, password and tenant; empty when it sends none,
     * so that keys are then what they were before there were such fields. Otherwise SHA-256 in 64 lower-case hex
     * digits, over the other parts of this key and the names and values of the fields, in whichever order they were
     * given; the same in every JVM.
     *
     * <p>It keeps the values from being read off a store, from being looked up in a table made in advance, and from
     * being compared between two users or tenants. It does not keep somebody who has the key from trying all values of
     * a short one, such as a branch number of four digits: keep keys where cookies are kept.
     */
    public String fieldsDigest() {
        return fieldsDigest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionKey that
                && loginUri.equals(that.loginUri)
                && tenant.equals(that.tenant)
                && username.equals(that.username)
                && fieldsDigest.equals(that.fieldsDigest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(loginUri, tenant, username, fieldsDigest);
    }

    /** Returns all parts, the fields as their digest. */
    @Override
    public String toString() {
        return "SessionKey[loginUri=" + loginUri + ", tenant=" + tenant + ", username=" + username
                + (fieldsDigest.isEmpty() ? "" : ", fieldsDigest=" + fieldsDigest) + "]";
    }
}
