package br.dev.crm.internal.session;

import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store of sessions, if there is one; a store that fails is taken for empty. Thread-safe. */
final class SessionStoreGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStoreGuard.class);

    private final @Nullable SessionStore store;

    SessionStoreGuard(@Nullable SessionStore store) {
        this.store = store;
    }

    Optional<SavedSession> load(SessionKey key) {
        if (store == null) {
            return Optional.empty();
        }
        try {
            return store.load(key);
        } catch (RuntimeException e) {
            LOG.warn("The session store failed, so that this client logs in by itself", e);
            return Optional.empty();
        }
    }

    void save(SessionKey key, SavedSession session) {
        change(kept -> kept.save(key, session));
    }

    void remove(SessionKey key, SavedSession session) {
        change(kept -> kept.remove(key, session));
    }

    private void change(Consumer<SessionStore> change) {
        if (store != null) {
            try {
                change.accept(store);
            } catch (RuntimeException e) {
                LOG.warn("The session store failed, so that other clients do not know of this session", e);
            }
        }
    }
}
