package br.dev.crm.internal.session;

import br.dev.crm.request.Credentials;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A digest of credentials that says whether others are the same and is of little use to somebody who wants to guess
 * them: PBKDF2 with a salt of its own each time. Made after a rejection alone, so that its cost does not matter.
 */
final class CredentialsDigest {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CredentialsDigest() {}

    /** Returns a digest as text, its salt included. */
    static String of(Credentials credentials) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt) + ":"
                + Base64.getEncoder().encodeToString(digest(credentials, salt));
    }

    /** Returns whether the digest is one of these credentials; false for a text that is none. */
    static boolean matches(String digest, Credentials credentials) {
        int colon = digest.indexOf(':');
        if (colon < 0) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(digest.substring(0, colon));
            byte[] expected = Base64.getDecoder().decode(digest.substring(colon + 1));
            return salt.length == SALT_BYTES && MessageDigest.isEqual(expected, digest(credentials, salt));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] digest(Credentials credentials, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(text(credentials).toCharArray(), salt, ITERATIONS, DIGEST_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Each text behind its length, so that no two credentials are written alike. */
    private static String text(Credentials credentials) {
        StringBuilder text = new StringBuilder();
        add(text, credentials.username());
        add(text, credentials.password());
        add(text, credentials.tenant());
        credentials.fields().stream()
                .sorted(Comparator.comparing(Credentials.Field::name))
                .forEach(field -> {
                    add(text, field.name());
                    add(text, field.value());
                });
        return text.toString();
    }

    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
