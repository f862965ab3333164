package br.dev.crm.spi.session;

import br.dev.crm.spi.UnavailableException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps sessions outside of a client, so that several clients, or several JVMs, share one login. The core asks it when
 * a client needs a session, tells it each new one, and tells it which one is over. Without a store each client has a
 * session of its own. Thread-safe; several clients may share one store, and none of them closes it.
 *
 * <p>Cookies are as good as a password: keep them where a password could be kept. A store that throws is taken for
 * empty: the client logs in by itself, with one warning in its log. One that throws {@link UnavailableException} when
 * it is asked ends the call instead.
 *
 * <p>Clients that begin together log in once if the store leases the login to one of them ({@link #acquireLoginLease}),
 * and a wrong password is tried once by all of them if it keeps rejections ({@link #saveRejection}).
 * {@code SessionStoreContract} in {@code crm-testkit} shows whether a store does.
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

    /**
     * Leases the login to one of those who ask for it, until it is released or the time has passed: a holder that dies
     * must not keep all others from logging in. The holder itself may ask again, which prolongs its lease.
     *
     * @param holder names the one who asks; unique
     * @param longest how long the lease lasts at most; positive
     * @return whether it has the lease now
     * @implSpec The default lets everybody log in.
     */
    default boolean acquireLoginLease(SessionKey key, String holder, Duration longest) {
        return true;
    }

    /**
     * Ends the lease if this holder has it.
     *
     * @implSpec The default does nothing.
     */
    default void releaseLoginLease(SessionKey key, String holder) {}

    /**
     * Returns the last rejection that is kept under this key.
     *
     * @implSpec The default keeps none.
     */
    default Optional<SavedRejection> loadRejection(SessionKey key) {
        return Optional.empty();
    }

    /**
     * Keeps that the CRM has rejected credentials, in place of the rejection that is there. It may be forgotten an hour
     * later.
     *
     * @implSpec The default keeps none.
     */
    default void saveRejection(SessionKey key, SavedRejection rejection) {}
}
