package br.dev.crm.internal.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a wait before the next login when sessions do not last, so that a client does not log in again and again for
 * sessions that are refused, or that another client of the same user ends. Thread-safe.
 */
final class LoginPause {
    private static final Logger LOG = LoggerFactory.getLogger(LoginPause.class);

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
    synchronized void ended(SessionUse use, long now, boolean certain) {
        boolean atOnce = certain ? isAtOnce(use, now) : !use.hasWorked();
        boolean inUse =
                certain && use.hasWorked() && now - use.start() < SHORT_LIFE && now - use.lastSuccess() < IN_USE;
        since = now;
        if (!atOnce && !inUse) {
            shortSessions = 0;
            wait = 0;
            return;
        }
        shortSessions++;
        wait = Math.min(atOnce ? LONGEST_AFTER_REFUSAL : LONGEST_AFTER_USE, doubled(shortSessions - 1));
        if (use.hasWorked()) {
            tellOfRival();
        } else {
            tellOfRefusal();
        }
    }

    /** Returns how long it is until the next login may be sent; not positive for at once. */
    synchronized Duration left(long now) {
        return Duration.ofNanos(wait - (now - since));
    }

    private static long doubled(int times) {
        return TimeUnit.SECONDS.toNanos(1L << Math.min(times, MOST_DOUBLINGS));
    }

    private void tellOfRefusal() {
        if (!refusalTold) {
            refusalTold = true;
            LOG.warn("The CRM has refused a session right after its login. The next login waits, from 1 s up to 60 s."
                    + " Look at: integrationUri and loginUri (one system?), cookies that a proxy removes, and the"
                    + " rights of the user");
        }
    }

    private void tellOfRival() {
        if (!rivalTold && shortSessions > 1) {
            rivalTold = true;
            LOG.warn("Sessions end while they are in use, soon after their login: perhaps another client logs in as the"
                    + " same user and the CRM keeps one session a user. Give both clients one sessionStore, or a user of"
                    + " its own to each. Until then the next login waits");
        }
    }
}
