package br.dev.crm.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority made anew for each run, and certificates of every {@link CertificateKind} under it. Nothing is written
 * to disk. Thread-safe.
 */
public final class TestAuthority {
    private static final String ROOT = "CN=Test authority";
    private static final String BETWEEN = "CN=Authority in between";
    private static final String SERVER = "CN=Test server";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyPair rootKeys = keys("RSA", 2048);
    private final KeyPair otherKeys = keys("RSA", 2048);
    private final KeyPair serverKeys = keys("EC", 256);
    private final X509Certificate root;

    /** Makes the keys, which takes some tenths of a second. */
    public TestAuthority() {
        try {
            root = new TestCertificate(ROOT, rootKeys).authority().issue(ROOT, rootKeys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot sign a certificate", e);
        }
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM makes no keys of the kind " + algorithm, e);
        }
    }

    /** Returns a context for clients that trusts this authority and no other. */
    public SSLContext client() {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("root", root);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot trust an authority of a test", e);
        }
    }

    /**
     * Returns a context for a server that shows a certificate of this kind.
     *
     * @param host the name of the host, or its address of version 4, by which the server is called
     */
    public SSLContext server(CertificateKind kind, String host) {
        try {
            KeyPair own = switch (kind) {
                case GOOD_RSA -> otherKeys;
                case WEAK_KEY -> keys("RSA", 512);
                default -> serverKeys;
            };
            KeyStore store = emptyStore();
            store.setKeyEntry("server", own.getPrivate(), PASSWORD, chain(kind, host, own));
            KeyManagerFactory manager = KeyManagerFactory.getInstance("SunX509");
            manager.init(store, PASSWORD);
            // A key of 512 bits is too short for the signatures of TLS 1.3.
            SSLContext context = SSLContext.getInstance(kind == CertificateKind.WEAK_KEY ? "TLSv1.2" : "TLS");
            context.init(manager.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make a certificate of the kind " + kind, e);
        }
    }

    private X509Certificate[] chain(CertificateKind kind, String host, KeyPair own) throws GeneralSecurityException {
        TestCertificate right = new TestCertificate(SERVER, own).name(host);
        TestCertificate between = new TestCertificate(BETWEEN, otherKeys);
        return switch (kind) {
            case GOOD, GOOD_RSA, WEAK_KEY -> direct(right);
            case GOOD_CHAIN -> behind(right, between.authority());
            case EXPIRED -> direct(right.expired());
            case NOT_YET_VALID -> direct(right.notYetValid());
            case OTHER_NAME -> direct(new TestCertificate("CN=" + host, own).hostName("other.example"));
            case NAME_OF_ANOTHER_KIND -> direct(nameOfAnotherKind(host, own));
            case WILDCARD_TOO_WIDE ->
                direct(new TestCertificate(SERVER, own).hostName("*").hostName("*.0.0.1"));
            case SELF_SIGNED ->
                new X509Certificate[] {right.signedBy("SHA256withECDSA").issue(SERVER, own)};
            case UNKNOWN_AUTHORITY -> new X509Certificate[] {right.issue(ROOT, otherKeys)};
            case MD5_SIGNATURE -> direct(right.signedBy("MD5withRSA"));
            case FOR_CLIENTS_ONLY -> direct(right.forClientsOnly());
            case ISSUED_BY_A_SERVER -> behind(right, between);
            case EXPIRED_AUTHORITY -> behind(right, between.authority().expired());
            case COMMON_NAME_ONLY -> direct(new TestCertificate("CN=" + host, own));
        };
    }

    private static TestCertificate nameOfAnotherKind(String host, KeyPair own) {
        TestCertificate made = new TestCertificate(SERVER, own);
        return host.equals("localhost") ? made.name("127.0.0.1") : made.hostName(host);
    }

    private X509Certificate[] direct(TestCertificate server) throws GeneralSecurityException {
        return new X509Certificate[] {server.issue(ROOT, rootKeys)};
    }

    private X509Certificate[] behind(TestCertificate server, TestCertificate between) throws GeneralSecurityException {
        return new X509Certificate[] {server.issue(BETWEEN, otherKeys), between.issue(ROOT, rootKeys)};
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }
}
