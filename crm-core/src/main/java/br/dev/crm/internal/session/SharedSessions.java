package br.dev.crm.internal.session;

import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.spi.UnavailableException;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sessions that clients share, and which of them logs in when there is none. Thread-safe. */
final class SharedSessions {
    /** A holder that dies keeps the others from logging in for so long. */
    private static final Duration LONGEST_LEASE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final SessionStoreGuard store;
    private final Timing timing;
    private final CountDownLatch closed;

    SharedSessions(SessionStoreGuard store, Timing timing, CountDownLatch closed) {
        this.store = store;
        this.timing = timing;
        this.closed = closed;
    }

    /** What a client ends up with: a session of somebody's, or the lease of the login, which closing ends. */
    final class Lease implements AutoCloseable {
        private final @Nullable SavedSession found;
        private final @Nullable SessionKey key;
        private final String holder;

        private Lease(@Nullable SavedSession found, @Nullable SessionKey key, String holder) {
            this.found = found;
            this.key = key;
            this.holder = holder;
        }

        @Nullable
        SavedSession found() {
            return found;
        }

        @Override
        public void close() {
            if (key != null) {
                store.releaseLoginLease(key, holder);
            }
        }
    }

    /**
     * Waits for a session, or for the lease of the login.
     *
     * @throws TimeoutException when the deadline passes before
     */
    Lease lease(SessionKey key, Predicate<SavedSession> usable, Deadline deadline)
            throws InterruptedException, TimeoutException {
        String holder = UUID.randomUUID().toString();
        while (true) {
            boolean mine = store.acquireLoginLease(key, holder, LONGEST_LEASE);
            @Nullable SavedSession found; // looked for under the lease: nobody logs in between the look and the login
            try {
                found = store.load(key).filter(usable).orElse(null);
            } catch (UnavailableException e) {
                new Lease(null, mine ? key : null, holder).close();
                throw e;
            }
            if (mine || found != null) {
                return new Lease(found, mine ? key : null, holder);
            }
            if (deadline.left().compareTo(BETWEEN_LOOKS) < 0) {
                throw new TimeoutException();
            }
            if (timing.await(closed, BETWEEN_LOOKS)) {
                return new Lease(null, null, holder);
            }
        }
    }

    void save(SessionKey key, SavedSession session) {
        store.save(key, session);
    }

    void remove(SessionKey key, SavedSession session) {
        store.remove(key, session);
    }
}
