package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.settings.SandboxUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions. A session is two cookies: the token, which the vendor documents, and a route, as load balancers
 * add.
 */
public final class Sessions {
    static final String TOKEN = "JSESSIONID";
    static final String ROUTE = "ROUTEID";

    private final Lock lock = new ReentrantLock();
    private final Map<String, Session> open = new HashMap<>();
    private final InstantSource clock;
    private final @Nullable Duration maxAge;
    private final boolean routeRequired;
    private volatile boolean onePerUser;
    private volatile boolean refused;

    /** One open session. */
    record Session(String token, String route, SandboxUser user, Instant since) {}

    /** Takes the clock, the age and the strictness from the settings. */
    public Sessions(SandboxSettings settings) {
        this.clock = settings.clock();
        this.maxAge = settings.sessionMaxAge();
        this.routeRequired = settings.routeCookieRequired();
    }

    Session open(SandboxUser user) {
        String token = UUID.randomUUID().toString().replace("-", "");
        Session session = new Session(token, "." + token.substring(0, 4), user, clock.instant());
        lock.lock();
        try {
            if (onePerUser) {
                open.values().removeIf(other -> other.user().equals(user));
            }
            open.put(token, session);
        } finally {
            lock.unlock();
        }
        return session;
    }

    /** Returns who sent these Cookie headers, or null if they carry no valid session. */
    @Nullable
    SandboxUser userOf(List<String> cookieHeaders) {
        if (refused) {
            return null;
        }
        String token = cookie(cookieHeaders, TOKEN);
        Session session;
        lock.lock();
        try {
            session = open.get(token);
            if (session != null
                    && maxAge != null
                    && !clock.instant().isBefore(session.since().plus(maxAge))) {
                open.remove(token);
                session = null;
            }
        } finally {
            lock.unlock();
        }
        if (session == null || (routeRequired && !session.route().equals(cookie(cookieHeaders, ROUTE)))) {
            return null;
        }
        return session.user();
    }

    /** Sets whether a login ends the other sessions of its user. */
    public void onePerUser(boolean one) {
        onePerUser = one;
    }

    /** Sets whether every session is refused, however good its login was. */
    public void refuse(boolean all) {
        refused = all;
    }

    /** Ends every session. */
    public void expireAll() {
        lock.lock();
        try {
            open.clear();
        } finally {
            lock.unlock();
        }
    }

    private static String cookie(List<String> headers, String name) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
