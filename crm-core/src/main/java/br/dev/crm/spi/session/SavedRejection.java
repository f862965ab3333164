package br.dev.crm.spi.session;

import java.time.Instant;

/**
 * That the CRM has rejected a login, as a {@link SessionStore} keeps it. Immutable.
 *
 * @param credentialsDigest a slow and salted digest of the credentials, as a text: others can be compared with it, and
 *     it is of little use to guess them
 * @param since when it was
 * @param status that the CRM responded with, from 100 to 599
 */
public record SavedRejection(String credentialsDigest, Instant since, int status) {

    /** Returns time and status. */
    @Override
    public String toString() {
        return "SavedRejection[" + status + " since " + since + "]";
    }
}
