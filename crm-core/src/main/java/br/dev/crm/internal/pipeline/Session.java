package br.dev.crm.internal.pipeline;

import br.dev.crm.Credentials;
import br.dev.crm.spi.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one session of a client, shared by all its calls. Whoever needs a session that is not there logs in; all others
 * wait for that login and share its end. A session that is reported as over is given up only if it is still the current
 * one. Thread-safe.
 */
final class Session {
    private final Supplier<Credentials> credentials;
    private final Login login;
    private final Timing timing;
    private final Duration rejectionMemory;
    private final AtomicReference<State> state = new AtomicReference<>(new None());
    private volatile @Nullable Rejection rejection;

    Session(Supplier<Credentials> credentials, Login login, Duration rejectionMemory, Timing timing) {
        this.credentials = credentials;
        this.login = login;
        this.timing = timing;
        this.rejectionMemory = rejectionMemory;
    }

    /**
     * Returns the session, after a login if there is none.
     *
     * @throws LoginFailure when there is none to be had
     * @throws TimeoutException when the deadline passed while another call was logging in
     */
    Live current(Deadline deadline) throws LoginFailure, InterruptedException, TimeoutException, Body.TooLarge {
        while (true) {
            State now = state.get();
            if (now instanceof Live live) {
                return live;
            }
            if (now instanceof Flight flight) {
                @Nullable Live live = flight.await(deadline);
                if (live != null) {
                    return live;
                }
            } else {
                Flight mine = new Flight(new CompletableFuture<>());
                if (state.compareAndSet(now, mine)) {
                    return fly(mine, deadline);
                }
            }
        }
    }

    /** Gives the session up unless a newer one is there already. */
    void expire(Live session) {
        State now = state.get();
        if (now instanceof Live live && live.id == session.id) {
            state.compareAndSet(now, new None());
        }
    }

    /** Takes over cookies that an answer set. */
    void absorb(Live session, HttpHeaders headers) {
        State now = state.get();
        if (now instanceof Live live && live.id == session.id) {
            Cookies updated = live.cookies.updatedBy(headers);
            if (updated != live.cookies) {
                state.compareAndSet(now, new Live(live.id, updated));
            }
        }
    }

    private Live fly(Flight flight, Deadline deadline) throws LoginFailure, InterruptedException, Body.TooLarge {
        State end = new None();
        @Nullable LoginFailure failure = null;
        try {
            Live live = new Live(new Object(), logIn(deadline));
            end = live;
            return live;
        } catch (LoginFailure e) {
            failure = e;
            throw e;
        } finally {
            state.set(end);
            flight.land(end instanceof Live live ? live : null, failure);
        }
    }

    private Cookies logIn(Deadline deadline) throws LoginFailure, InterruptedException, Body.TooLarge {
        Credentials tried = credentials.get();
        @Nullable Rejection last = rejection;
        if (last != null && last.covers(tried, timing.nanoTime())) {
            throw last.failure;
        }
        try {
            Cookies cookies = login.run(tried, deadline);
            rejection = null;
            return cookies;
        } catch (LoginFailure e) {
            if (e.isRejected()) {
                rejection = new Rejection(tried, timing.nanoTime(), rejectionMemory.toNanos(), e);
            }
            throw e;
        }
    }

    private sealed interface State {}

    private record None() implements State {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A session that can be used; the id is the same as long as the session is, whatever cookies it has. */
    static final class Live implements State {
        private final Object id;
        private final Cookies cookies;

        private Live(Object id, Cookies cookies) {
            this.id = id;
            this.cookies = cookies;
        }

        Cookies cookies() {
            return cookies;
        }
    }

    /**
     * A login under way. Its end is a session, a failure that all share, or nothing when only its caller ran out of
     * time.
     */
    private record Flight(CompletableFuture<@Nullable Live> end) implements State {

        void land(@Nullable Live live, @Nullable LoginFailure failure) {
            if (failure == null) {
                end.complete(live);
            } else {
                end.completeExceptionally(failure);
            }
        }

        @Nullable
        Live await(Deadline deadline) throws LoginFailure, InterruptedException, TimeoutException {
            try {
                return end.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof LoginFailure failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private record Rejection(Credentials credentials, long since, long memory, LoginFailure failure) {
        boolean covers(Credentials tried, long now) {
            return now - since < memory && credentials.equals(tried);
        }
    }
}
