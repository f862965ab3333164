package br.dev.crm.testkit.server;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;

/** Collects what a certificate says; the issuer signs it. */
final class TestCertificate {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final String subject;
    private final KeyPair keys;
    private final List<byte[]> names = new ArrayList<>();
    private boolean authority;
    private String purpose = "1.3.6.1.5.5.7.3.1";
    private String signature = "SHA256withRSA";
    private Instant from = Instant.now().minus(DAY);
    private Instant until = Instant.now().plus(DAY);

    TestCertificate(String subject, KeyPair keys) {
        this.subject = subject;
        this.keys = keys;
    }

    /** Adds a name of a host or, where it is one, an address of version 4. */
    TestCertificate name(String host) {
        return host.matches("[0-9.]+") ? address(host) : hostName(host);
    }

    /** Adds this text as the name of a host, even if it looks like an address. */
    TestCertificate hostName(String host) {
        names.add(Der.element(0x82, host.getBytes(StandardCharsets.US_ASCII)));
        return this;
    }

    private TestCertificate address(String address) {
        String[] numbers = address.split("\\.", -1);
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(numbers[i]);
        }
        names.add(Der.element(0x87, bytes));
        return this;
    }

    TestCertificate authority() {
        authority = true;
        return this;
    }

    TestCertificate forClientsOnly() {
        purpose = "1.3.6.1.5.5.7.3.2";
        return this;
    }

    TestCertificate signedBy(String algorithm) {
        signature = algorithm;
        return this;
    }

    TestCertificate expired() {
        from = Instant.now().minus(DAY.multipliedBy(3));
        until = Instant.now().minus(DAY);
        return this;
    }

    TestCertificate notYetValid() {
        from = Instant.now().plus(DAY);
        until = Instant.now().plus(DAY.multipliedBy(3));
        return this;
    }

    X509Certificate issue(String issuer, KeyPair issuerKeys) throws GeneralSecurityException {
        byte[] algorithm = algorithm();
        byte[] content = Der.sequence(
                Der.element(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(BigInteger.valueOf(SERIAL.getAndIncrement())),
                algorithm,
                new X500Principal(issuer).getEncoded(),
                Der.sequence(Der.time(from), Der.time(until)),
                new X500Principal(subject).getEncoded(),
                keys.getPublic().getEncoded(),
                Der.element(0xa3, extensions()));
        Signature signer = Signature.getInstance(signature);
        signer.initSign(issuerKeys.getPrivate());
        signer.update(content);
        byte[] encoded = Der.sequence(content, algorithm, Der.bits(signer.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private byte[] algorithm() {
        return switch (signature) {
            case "SHA256withECDSA" -> Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
            case "MD5withRSA" -> Der.sequence(Der.identifier("1.2.840.113549.1.1.4"), Der.nothing());
            default -> Der.sequence(Der.identifier("1.2.840.113549.1.1.11"), Der.nothing());
        };
    }

    private byte[] extensions() {
        List<byte[]> all = new ArrayList<>();
        all.add(extension("2.5.29.19", authority ? Der.sequence(Der.yes()) : Der.sequence()));
        if (!authority) {
            all.add(extension("2.5.29.37", Der.sequence(Der.identifier(purpose))));
        }
        if (!names.isEmpty()) {
            all.add(extension("2.5.29.17", Der.sequence(names.toArray(byte[][]::new))));
        }
        return Der.sequence(all.toArray(byte[][]::new));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.element(Der.OCTET_STRING, value));
    }
}
