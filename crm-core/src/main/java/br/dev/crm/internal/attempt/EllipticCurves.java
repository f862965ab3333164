package br.dev.crm.internal.attempt;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/**
 * Whether this Java runtime knows elliptic curves, without which next to no server agrees on a TLS connection. Up to
 * JDK 21 they are in the module {@code jdk.crypto.ec}, which nothing requires by name: {@code jlink} leaves it out
 * unless it is told.
 */
final class EllipticCurves {
    private EllipticCurves() {}

    /** Returns whether no security provider offers them. */
    static boolean areMissing() {
        try {
            KeyPairGenerator.getInstance("EC");
            return false;
        } catch (NoSuchAlgorithmException e) {
            return true;
        }
    }
}
