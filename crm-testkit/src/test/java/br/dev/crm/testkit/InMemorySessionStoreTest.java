package br.dev.crm.testkit;

import br.dev.crm.spi.session.InMemorySessionStore;
import br.dev.crm.spi.session.SessionStore;

/** The store of the core keeps what a store promises. */
class InMemorySessionStoreTest extends SessionStoreContract {
    private final SessionStore store = new InMemorySessionStore();

    @Override
    protected SessionStore store() {
        return store;
    }
}
