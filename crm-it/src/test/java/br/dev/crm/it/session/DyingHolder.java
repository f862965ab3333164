package br.dev.crm.it.session;

import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store whose first turn to log in went to somebody who never gives it back. */
final class DyingHolder implements SessionStore {
    private final InMemorySessionStore store;
    private final Duration turn;
    private final AtomicBoolean died = new AtomicBoolean();

    DyingHolder(InMemorySessionStore store, Duration turn) {
        this.store = store;
        this.turn = turn;
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
    public boolean acquireLogin(SessionKey key, String holder, Duration longest) {
        if (died.compareAndSet(false, true)) {
            store.acquireLogin(key, "the dead", turn);
        }
        return store.acquireLogin(key, holder, longest);
    }

    @Override
    public void releaseLogin(SessionKey key, String holder) {
        store.releaseLogin(key, holder);
    }
}
