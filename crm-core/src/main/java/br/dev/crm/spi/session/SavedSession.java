package br.dev.crm.spi.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A session as a {@link SessionStore} keeps it. Immutable.
 *
 * @param id made at the login and the same as long as the session is, whatever cookies it has
 * @param since when the login was
 * @param cookies name to value, in the order in which they are sent
 */
public record SavedSession(String id, Instant since, Map<String, String> cookies) {

    /** Copies the cookies. */
    public SavedSession {
        cookies = Collections.unmodifiableMap(new LinkedHashMap<>(cookies));
    }

    /** Returns id, time and the names of the cookies: their values are secrets. */
    @Override
    public String toString() {
        return "SavedSession[" + id + " since " + since + ", cookies " + cookies.keySet() + "]";
    }
}
