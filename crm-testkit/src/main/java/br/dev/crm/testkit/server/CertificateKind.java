package br.dev.crm.testkit.server;

/** What is right or wrong with the certificate that a server shows. */
public enum CertificateKind {
    /** An elliptic curve key under the trusted authority. */
    GOOD,
    /** An RSA key under the trusted authority. */
    GOOD_RSA,
    /** Under an authority in between that the server sends along. */
    GOOD_CHAIN,
    /** Was valid until yesterday. */
    EXPIRED,
    /** Will be valid from tomorrow on. */
    NOT_YET_VALID,
    /** Has another name among its alternative names, and the right one as its common name only. */
    OTHER_NAME,
    /** Has an address as the name of a host, or for the name of a host only its address. */
    NAME_OF_ANOTHER_KIND,
    /** Has a wildcard that would cover every host, or every address of a network. */
    WILDCARD_TOO_WIDE,
    /** Is signed by itself. */
    SELF_SIGNED,
    /** Is signed by an authority that calls itself as the trusted one does. */
    UNKNOWN_AUTHORITY,
    /** Is signed by way of MD5. */
    MD5_SIGNATURE,
    /** Has an RSA key of 512 bits. */
    WEAK_KEY,
    /** Is for clients only, by its extended key usage. */
    FOR_CLIENTS_ONLY,
    /** Is signed by a certificate that is none of an authority. */
    ISSUED_BY_A_SERVER,
    /** Is signed by an authority in between that has expired. */
    EXPIRED_AUTHORITY,
    /**
     * Has the right name as its common name and no alternative names. RFC 9110, section 4.3.4, forbids to take it; the
     * check of names that the JDK brings takes it for the name of a host all the same, so neither is demanded.
     */
    COMMON_NAME_ONLY;

    /** Returns whether a client talks to such a server. */
    public boolean isGood() {
        return this == GOOD || this == GOOD_RSA || this == GOOD_CHAIN;
    }

    /** Returns whether a client must not talk to such a server; true for twelve kinds. */
    public boolean mustBeRefused() {
        return !isGood() && this != COMMON_NAME_ONLY;
    }
}
