package br.dev.crm.spi.session;

import java.util.Optional;

/**
 * Keeps sessions outside of a client, so that several clients, or several JVMs, share one login. The core asks it when
 * a client needs a session, tells it each new one, and tells it which one is over. Without a store each client has a
 * session of its own. Thread-safe; several clients may share one store, and none of them closes it.
 *
 * <p>Cookies are as good as a password: keep them where a password could be kept. A store that throws is taken for
 * empty: the client logs in by itself, with a warning in the log.
 *
 * <p>Methods run on the thread of a call, while the other calls of the client wait for the session.
 */
public interface SessionStore {

    /** Returns the session that is kept under this key. */
    Optional<SavedSession> load(SessionKey key);

    /** Keeps a session in place of the one that is there: after a login, and when the CRM has changed a cookie. */
    void save(SessionKey key, SavedSession session);

    /**
     * Forgets a session that is over, unless another {@link SavedSession#id()} is kept meanwhile: that one comes from
     * somebody who has logged in already.
     */
    void remove(SessionKey key, SavedSession session);
}
