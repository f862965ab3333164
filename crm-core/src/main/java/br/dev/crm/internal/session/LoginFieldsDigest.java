package br.dev.crm.internal.session;

import br.dev.crm.request.Credentials;
import br.dev.crm.spi.session.SessionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of the fields of a login, salted with the rest of the session's key: a bare digest of a branch number
 * would be the same for every user and could be looked up. Each text stands behind its length in bytes, so that no two
 * sets of fields are written alike, and the fields are sorted, for their order does not make another session. What it
 * is made of does not change from version to version: stores outlive them.
 */
final class LoginFieldsDigest {
    private LoginFieldsDigest() {}

    /** Returns the digest in hex; empty without fields. */
    static String of(SessionKey rest, List<Credentials.Field> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        add(digest, rest.loginUri().toString());
        add(digest, rest.tenant());
        add(digest, rest.username());
        fields.stream().sorted(Comparator.comparing(Credentials.Field::name)).forEach(field -> {
            add(digest, field.name());
            add(digest, field.value());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
