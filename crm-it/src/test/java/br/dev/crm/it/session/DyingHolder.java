package br.dev.crm.it.session;

import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store whose first lease of the login went to somebody who never ends it. */
final class DyingHolder implements SessionStore {
    private final InMemorySessionStore store;
    private final Duration lease;
    private final AtomicBoolean died = new AtomicBoolean();

    DyingHolder(InMemorySessionStore store, Duration lease) {
        this.store = store;
        this.lease = lease;
    }

    @Override
    public Optional<SavedSession> load(SessionKey key) {
        return store.load(key);
    }

    @Override
    public void save(SessionKey key, SavedSession session) {
        store.save(key, session);
    }

    @Override
    public void remove(SessionKey key, SavedSession session) {
        store.remove(key, session);
    }

    @Override
    public boolean acquireLoginLease(SessionKey key, String holder, Duration longest) {
        if (died.compareAndSet(false, true)) {
            store.acquireLoginLease(key, "the dead", lease);
        }
        return store.acquireLoginLease(key, holder, longest);
    }

    @Override
    public void releaseLoginLease(SessionKey key, String holder) {
        store.releaseLoginLease(key, holder);
    }
}
