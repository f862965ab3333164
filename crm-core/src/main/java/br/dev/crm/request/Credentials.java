package br.dev.crm.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM asks for at the login: user, password and tenant, and whatever fields a CRM wants beside them, such as a
 * branch. Immutable, and equal to others that hold the same, in whichever order the fields were added;
 * {@link #toString()} shows the tenant alone. Further parts may come.
 *
 * <p>Nothing is checked here: {@code CrmClientBuilder.build()} names what is missing or null, together with all other
 * violations, and credentials of a supplier are checked before each login.
 */
public final class Credentials {
    private final String username;
    private final String password;
    private final String tenant;
    private final List<Field> fields;

    private Credentials(String username, String password, String tenant, List<Field> fields) {
        this.username = username;
        this.password = password;
        this.tenant = tenant;
        this.fields = fields;
    }

    /**
     * Returns credentials without further fields. None of the three may be null, blank, or hold half of a surrogate
     * pair.
     *
     * @param username the e-mail address of a user of the CRM
     * @param password the password
     * @param tenant the alias of the company
     */
    public static Credentials of(String username, String password, String tenant) {
        return new Credentials(username, password, tenant, List.of());
    }

    /**
     * Returns these credentials with one more field, which the login sends as a text after the tenant, in the order of
     * addition. Its value is as secret as the password: no message, log line or {@code toString} shows it, and a store
     * of sessions sees a digest of it.
     *
     * @param name as the CRM calls it: not null, not blank, not added before, none of {@code username},
     *     {@code password} and {@code tenant}; not a secret
     * @param value any text, the empty one too; not null and without half of a surrogate pair
     */
    public Credentials withField(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Credentials(username, password, tenant, Collections.unmodifiableList(more));
    }

    /** Returns the e-mail address of the user. */
    public String username() {
        return username;
    }

    /** Returns the password. */
    public String password() {
        return password;
    }

    /** Returns the alias of the company. */
    public String tenant() {
        return tenant;
    }

    /** Returns the fields beside these three, in the order of addition; empty for none. Unmodifiable. */
    public List<Field> fields() {
        return fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credentials that
                && Objects.equals(username, that.username)
                && Objects.equals(password, that.password)
                && Objects.equals(tenant, that.tenant)
                && fields.size() == that.fields.size()
                && new HashSet<>(fields).equals(new HashSet<>(that.fields));
    }

    @Override
    public int hashCode() {
        return Objects.hash(username, password, tenant, new HashSet<>(fields));
    }

    /** Returns the tenant alone. */
    @Override
    public String toString() {
        return "Credentials[tenant=" + tenant + "]";
    }

    /** A field of the login beside user, password and tenant. Immutable; {@link #toString()} shows the name alone. */
    public static final class Field {
        private final String name;
        private final String value;

        private Field(String name, String value) {
            this.name = name;
            this.value = value;
        }

        /** Returns how the CRM calls it. */
        public String name() {
            return name;
        }

        /** Returns its value, a secret. */
        public String value() {
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field that && Objects.equals(name, that.name) && Objects.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, value);
        }

        /** Returns the name alone. */
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }
}
