package br.dev.crm.internal.session;

import br.dev.crm.event.WaitReason;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.internal.exchange.Cookies;
import br.dev.crm.internal.exchange.DroppedCookies;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
public final class ClientSession {
    private final Supplier<Credentials> credentials;
    private final Login login;
    private final Timing timing;
    private final Duration rejectionMemory;
    private final @Nullable Duration maxAge;
    private final URI loginUri;
    private final SessionStoreGuard shared;
    private final DroppedCookies dropped;
    private final AtomicReference<State> state = new AtomicReference<>(new None());
    private volatile @Nullable Rejection rejection;

    /** The id of the session that was given up last: a store that failed to forget it may offer it again. */
    private volatile @Nullable String givenUp;

    /**
     * Makes the session of a client; nothing is sent yet.
     *
     * @param credentials is asked before each login
     */
    public ClientSession(
            Supplier<Credentials> credentials,
            Login login,
            ClientSettings settings,
            Timing timing,
            DroppedCookies dropped) {
        this.credentials = credentials;
        this.login = login;
        this.timing = timing;
        this.dropped = dropped;
        this.rejectionMemory = settings.rejectedLoginMemory();
        this.maxAge = settings.sessionMaxAge();
        this.loginUri = settings.loginUri();
        this.shared = new SessionStoreGuard(settings.sessionStore());
    }

    /**
     * Returns the session, after a login if there is none.
     *
     * @throws LoginFailedException when there is none to be had
     * @throws TimeoutException when the deadline passed while another call was logging in
     */
    public Live current(Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException, TimeoutException {
        while (true) {
            State now = state.get();
            if (now instanceof Live live) {
                if (!isTooOld(live.saved)) {
                    return live;
                }
                expire(live);
            } else if (now instanceof Flight flight) {
                events.waiting(WaitReason.LOGIN, deadline.left());
                @Nullable Live live = flight.await(deadline);
                if (live != null) {
                    return live;
                }
            } else {
                Flight mine = new Flight(new CompletableFuture<>());
                if (state.compareAndSet(now, mine)) {
                    return fly(mine, deadline, events);
                }
            }
        }
    }

    /** Gives the session up unless a newer one is there already. */
    public void expire(Live session) {
        State now = state.get();
        if (now instanceof Live live && live.isSameAs(session)) {
            givenUp = live.saved.id();
            if (state.compareAndSet(now, new None())) {
                shared.remove(live.key, live.saved);
            }
        }
    }

    private boolean isTooOld(SavedSession session) {
        return maxAge != null && session.since().plus(maxAge).isBefore(timing.now());
    }

    /** Takes over cookies that a response set. */
    public void absorb(Live session, HttpHeaders headers) {
        State now = state.get();
        if (now instanceof Live live && live.isSameAs(session)) {
            Cookies updated = live.cookies.updatedBy(headers, timing.now(), dropped);
            if (updated != live.cookies) {
                Live changed = live.with(updated);
                if (state.compareAndSet(now, changed)) {
                    shared.save(live.key, changed.saved);
                }
            }
        }
    }

    private Live fly(Flight flight, Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException {
        State end = new None();
        @Nullable LoginFailedException failure = null;
        try {
            Live live = sharedOrNew(deadline, events);
            end = live;
            return live;
        } catch (LoginFailedException e) {
            failure = e;
            throw e;
        } finally {
            state.set(end);
            flight.land(end instanceof Live live ? live : null, failure);
        }
    }

    private Live sharedOrNew(Deadline deadline, CallEvents events) throws LoginFailedException, InterruptedException {
        Credentials tried = credentials.get();
        SessionKey key = key(tried);
        Optional<SavedSession> found =
                shared.load(key).filter(saved -> !saved.id().equals(givenUp) && !isTooOld(saved));
        if (found.isPresent()) {
            return new Live(key, found.get(), Cookies.of(found.get().cookies()));
        }
        Cookies cookies = logIn(tried, deadline, events);
        SavedSession saved = new SavedSession(UUID.randomUUID().toString(), timing.now(), cookies.values());
        shared.save(key, saved);
        return new Live(key, saved, cookies);
    }

    private SessionKey key(Credentials tried) {
        SessionKey key = SessionKey.of(loginUri, tried.tenant(), tried.username());
        return key.withFieldsDigest(LoginFieldsDigest.of(key, tried.fields()));
    }

    private Cookies logIn(Credentials tried, Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException {
        @Nullable Rejection last = rejection;
        if (last != null && last.covers(tried, timing.nanoTime())) {
            throw last.failure;
        }
        try {
            Cookies cookies = login.run(tried, deadline, events);
            rejection = null;
            return cookies;
        } catch (LoginFailedException e) {
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

    /** A session that can be used. */
    public static final class Live implements State {
        private final SessionKey key;
        private final SavedSession saved;
        private final Cookies cookies;

        private Live(SessionKey key, SavedSession saved, Cookies cookies) {
            this.key = key;
            this.saved = saved;
            this.cookies = cookies;
        }

        /** Whether both come from the same login, whatever cookies were set since. */
        private boolean isSameAs(Live other) {
            return saved.id().equals(other.saved.id());
        }

        private Live with(Cookies changed) {
            return new Live(key, new SavedSession(saved.id(), saved.since(), changed.values()), changed);
        }

        /** Returns what goes along with each request. */
        public Cookies cookies() {
            return cookies;
        }
    }

    /**
     * A login under way. Its end is a session, a failure that all share, or nothing when only its caller ran out of
     * time.
     */
    private record Flight(CompletableFuture<@Nullable Live> end) implements State {

        void land(@Nullable Live live, @Nullable LoginFailedException failure) {
            if (failure == null) {
                end.complete(live);
            } else {
                end.completeExceptionally(failure);
            }
        }

        @Nullable
        Live await(Deadline deadline) throws LoginFailedException, InterruptedException, TimeoutException {
            try {
                return end.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof LoginFailedException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private record Rejection(Credentials credentials, long since, long memory, LoginFailedException failure) {
        boolean covers(Credentials tried, long now) {
            return now - since < memory && credentials.equals(tried);
        }
    }
}
