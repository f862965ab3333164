package br.dev.crm.internal.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a wait before the next login when sessions do not last, so that a client does not log in again and again for
 * sessions that are refused, or that another client of the same user ends. Thread-safe.
 */
final class LoginPause {
    private static final Logger LOG = LoggerFactory.getLogger(LoginPause.class);

    private static final String REFUSED =
            "The CRM has refused a session right after its login. The next login waits, from 1 s up to 60 s."
                    + " Look at: integrationUri and loginUri (one system?), cookies that a proxy removes, and the"
                    + " rights of the user";

    private static final String RIVAL =
            "Sessions end while they are in use, soon after their login: perhaps another client logs in as the"
                    + " same user and the CRM keeps one session a user. Give both clients one sessionStore, or a user of"
                    + " its own to each. Until then the next login waits";

    /** A session that is refused so soon after its login is taken for one that never worked. */
    private static final long AT_ONCE = TimeUnit.SECONDS.toNanos(2);

    /** A session that was in use and lasted no longer than this was ended by somebody. */
    private static final long SHORT_LIFE = TimeUnit.MINUTES.toNanos(1);

    /** A success this long before says that the session was in use. */
    private static final long IN_USE = TimeUnit.SECONDS.toNanos(2);

    private static final int MOST_DOUBLINGS = 6;
    private static final long LONGEST_AFTER_REFUSAL = TimeUnit.SECONDS.toNanos(60);
    private static final long LONGEST_AFTER_USE = TimeUnit.SECONDS.toNanos(15);

    private int shortSessions;
    private long wait;
    private long since;
    private boolean refusalTold;
    private boolean rivalTold;

    /** Returns whether a session that ends now was refused at once. */
    static boolean isAtOnce(SessionUse use, long now) {
        return !use.hasWorked() || now - use.start() < AT_ONCE;
    }

    /**
     * A session has ended.
     *
     * @param certain whether the CRM has said so; a page or a redirect may have other reasons, so that it is held
     *     against a session that never worked alone
     */
    void ended(SessionUse use, long now, boolean certain) {
        @Nullable String warning = lengthen(use, now, certain);
        if (warning != null) {
            LOG.warn(warning);
        }
    }

    /** Returns what is to be said of it; null for nothing, or nothing more. */
    private synchronized @Nullable String lengthen(SessionUse use, long now, boolean certain) {
        boolean atOnce = certain ? isAtOnce(use, now) : !use.hasWorked();
        boolean inUse =
                certain && use.hasWorked() && now - use.start() < SHORT_LIFE && now - use.lastSuccess() < IN_USE;
        since = now;
        if (!atOnce && !inUse) {
            shortSessions = 0;
            wait = 0;
            return null;
        }
        shortSessions++;
        wait = Math.min(atOnce ? LONGEST_AFTER_REFUSAL : LONGEST_AFTER_USE, doubled(shortSessions - 1));
        return use.hasWorked() ? rivalToTell() : refusalToTell();
    }

    /** Returns how long it is until the next login may be sent; not positive for at once. */
    synchronized Duration left(long now) {
        return Duration.ofNanos(wait - (now - since));
    }

    private static long doubled(int times) {
        return TimeUnit.SECONDS.toNanos(1L << Math.min(times, MOST_DOUBLINGS));
    }

    private @Nullable String refusalToTell() {
        boolean first = !refusalTold;
        refusalTold = true;
        return first ? REFUSED : null;
    }

    private @Nullable String rivalToTell() {
        boolean first = !rivalTold && shortSessions > 1;
        rivalTold |= first;
        return first ? RIVAL : null;
    }
}
