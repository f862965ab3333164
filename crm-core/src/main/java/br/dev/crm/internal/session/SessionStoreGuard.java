package br.dev.crm.internal.session;

import br.dev.crm.spi.UnavailableException;
import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.session.SavedRejection;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of sessions, if there is one. One that fails is taken for empty, which is said once a client; one that says
 * that it is unavailable ends the call. Thread-safe.
 */
final class SessionStoreGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStoreGuard.class);

    private final @Nullable SessionStore store;
    private final AtomicBoolean told = new AtomicBoolean();

    SessionStoreGuard(@Nullable SessionStore store) {
        this.store = store;
    }

    Optional<SavedSession> load(SessionKey key) {
        return ask(kept -> kept.load(key), Optional.empty());
    }

    Optional<SavedRejection> loadRejection(SessionKey key) {
        return ask(kept -> kept.loadRejection(key), Optional.empty());
    }

    boolean acquireLoginLease(SessionKey key, String holder, Duration longest) {
        return ask(kept -> kept.acquireLoginLease(key, holder, longest), true);
    }

    void save(SessionKey key, SavedSession session) {
        change(kept -> kept.save(key, session));
    }

    void remove(SessionKey key, SavedSession session) {
        change(kept -> kept.remove(key, session));
    }

    void saveRejection(SessionKey key, SavedRejection rejection) {
        change(kept -> kept.saveRejection(key, rejection));
    }

    void releaseLoginLease(SessionKey key, String holder) {
        change(kept -> kept.releaseLoginLease(key, holder));
    }

    private <R> R ask(Function<SessionStore, R> question, R otherwise) {
        if (store == null) {
            return otherwise;
        }
        try {
            return question.apply(store);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            tellOnce(e);
            return otherwise;
        }
    }

    private void change(Consumer<SessionStore> change) {
        if (store != null) {
            try {
                change.accept(store);
            } catch (RuntimeException e) {
                tellOnce(e);
            }
        }
    }

    private void tellOnce(RuntimeException failure) {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "The session store failed, so that this client logs in by itself and shares nothing; further failures"
                            + " are not logged",
                    UnquotedException.ofApplication(failure, List.of()));
        }
    }
}
