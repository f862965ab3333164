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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one session of a client, shared by all its calls. Whoever needs a session that is not there logs in; all others
 * wait for that login and share its end, unless it ended for want of the owner's time: then another takes over. A
 * session that is reported as over is given up only if it is still the current one. Thread-safe.
 */
public final class ClientSession {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Supplier<Credentials> credentials;
    private final Login login;
    private final Timing timing;
    private final CountDownLatch closed;
    private final @Nullable Duration maxAge;
    private final URI loginUri;
    private final SharedSessions shared;
    private final RejectedLogins rejections;
    private final DroppedCookies dropped;
    private final LoginPause pause = new LoginPause();
    private final AtomicReference<State> state = new AtomicReference<>(new None());

    /** Of the login under way, or of the one whose owner had no time left. Touched by who holds the flight alone. */
    private LoginAttempts attempts = new LoginAttempts();

    /** The id of the session that was given up last: a store that failed to forget it may offer it again. */
    private volatile @Nullable String givenUp;

    /**
     * Makes the session of a client; nothing is sent yet.
     *
     * @param credentials is asked before each login
     * @param closed ends its waits
     */
    public ClientSession(
            Supplier<Credentials> credentials,
            Login login,
            ClientSettings settings,
            Timing timing,
            CountDownLatch closed,
            DroppedCookies dropped) {
        this.credentials = credentials;
        this.login = login;
        this.timing = timing;
        this.closed = closed;
        this.maxAge = settings.sessionMaxAge();
        this.loginUri = settings.loginUri();
        SessionStoreGuard store = new SessionStoreGuard(settings.sessionStore());
        this.shared = new SharedSessions(store, timing, closed);
        this.rejections = new RejectedLogins(store, settings.rejectedLoginMemory(), timing);
        this.dropped = dropped;
    }

    /**
     * Returns the session, after a login if there is none.
     *
     * @throws LoginFailedException when there is none to be had
     * @throws LoginPausedException when the next login is not due before the deadline
     * @throws TimeoutException when the deadline passed while another call was logging in
     * @throws br.dev.crm.spi.UnavailableException when the store says that calls shall fail
     */
    public Live current(Deadline deadline, CallEvents events)
            throws LoginFailedException, LoginPausedException, InterruptedException, TimeoutException {
        while (true) {
            State now = state.get();
            if (now instanceof Live live) {
                if (!isTooOld(live.saved)) {
                    return live;
                }
                replace(live);
            } else if (now instanceof Flight flight) {
                events.waiting(WaitReason.LOGIN, deadline.left());
                @Nullable Live live = flight.await(deadline);
                if (live != null) {
                    return live;
                }
            } else {
                awaitTurn(deadline, events);
                Flight mine = new Flight();
                if (state.compareAndSet(now, mine)) {
                    return fly(mine, deadline, events);
                }
            }
        }
    }

    /** Waits until the next login may be sent. */
    private void awaitTurn(Deadline deadline, CallEvents events) throws LoginPausedException, InterruptedException {
        Duration wait = pause.left(timing.nanoTime());
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        if (wait.compareTo(deadline.left()) > 0) {
            throw new LoginPausedException(wait);
        }
        events.waiting(WaitReason.LOGIN, wait);
        timing.await(closed, wait);
    }

    /**
     * The session is given up unless a newer one is there already.
     *
     * @param certain whether the CRM has refused it; false when it may merely be over
     */
    public void expire(Live session, boolean certain) {
        if (state.get() instanceof Live live && live.isSameAs(session) && replace(live) && !wasLongOver(live)) {
            pause.ended(live.use, timing.nanoTime(), certain);
        }
    }

    /** One that lay in the store for a while has ended as sessions do. */
    private boolean wasLongOver(Live live) {
        return live.isUntried()
                && Duration.between(live.saved.since(), timing.now()).compareTo(LONG) > 0;
    }

    private boolean replace(Live live) {
        givenUp = live.saved.id();
        if (!state.compareAndSet(live, new None())) {
            return false;
        }
        shared.remove(live.key, live.saved);
        return true;
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
            throws LoginFailedException, InterruptedException, TimeoutException {
        State end = new None();
        @Nullable LoginFailedException failure = null;
        boolean handedOn = true;
        try {
            Live live = sharedOrNew(deadline, events);
            end = live;
            handedOn = false;
            return live;
        } catch (LoginFailedException e) {
            if (!e.isOfItsOwnerAlone()) {
                failure = e;
                handedOn = false;
            }
            throw e;
        } finally {
            if (!handedOn || flight.waiting.get() == 0) {
                attempts = new LoginAttempts();
            }
            state.set(end);
            flight.land(end instanceof Live live ? live : null, failure);
        }
    }

    private Live sharedOrNew(Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException, TimeoutException {
        Credentials tried = credentials.get();
        SessionKey key = key(tried);
        try (SharedSessions.Lease lease = shared.lease(key, this::isUsable, deadline)) {
            @Nullable SavedSession found = lease.found();
            if (found != null) {
                return new Live(key, found, Cookies.of(found.cookies()), new SessionUse(timing.nanoTime(), true));
            }
            Cookies cookies = logIn(key, tried, deadline, events);
            SavedSession saved = new SavedSession(UUID.randomUUID().toString(), timing.now(), cookies.values());
            shared.save(key, saved);
            return new Live(key, saved, cookies, new SessionUse(timing.nanoTime(), false));
        }
    }

    private boolean isUsable(SavedSession saved) {
        return !saved.id().equals(givenUp) && !isTooOld(saved);
    }

    private SessionKey key(Credentials tried) {
        SessionKey key = SessionKey.of(loginUri, tried.tenant(), tried.username());
        return key.withFieldsDigest(LoginFieldsDigest.of(key, tried.fields()));
    }

    private Cookies logIn(SessionKey key, Credentials tried, Deadline deadline, CallEvents events)
            throws LoginFailedException, InterruptedException {
        rejections.refuse(key, tried);
        try {
            Cookies cookies = login.run(tried, deadline, events, attempts);
            rejections.accepted();
            return cookies;
        } catch (LoginFailedException e) {
            if (e.isRejected()) {
                rejections.rejected(key, tried, e);
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
    public final class Live implements State {
        private final SessionKey key;
        private final SavedSession saved;
        private final Cookies cookies;
        private final SessionUse use;

        private Live(SessionKey key, SavedSession saved, Cookies cookies, SessionUse use) {
            this.key = key;
            this.saved = saved;
            this.cookies = cookies;
            this.use = use;
        }

        /** Whether both come from the same login, whatever cookies were set since. */
        private boolean isSameAs(Live other) {
            return saved.id().equals(other.saved.id());
        }

        private Live with(Cookies changed) {
            return new Live(key, new SavedSession(saved.id(), saved.since(), changed.values()), changed, use);
        }

        /** Returns what goes along with each request. */
        public Cookies cookies() {
            return cookies;
        }

        /** A request under it has succeeded. */
        public void succeeded() {
            use.succeeded(timing.nanoTime());
        }

        /** Returns whether it comes from a store and has not worked here yet: it may be long over. */
        public boolean isUntried() {
            return use.isLoaded() && !use.hasWorked();
        }

        /** Returns whether a refusal now would be one right after its login. */
        public boolean isFresh() {
            return LoginPause.isAtOnce(use, timing.nanoTime());
        }
    }

    /**
     * A login under way. Its end is a session, a failure that all share, or nothing when only its owner ran out of
     * time.
     */
    private static final class Flight implements State {
        private final CompletableFuture<@Nullable Live> end = new CompletableFuture<>();
        private final AtomicInteger waiting = new AtomicInteger();

        void land(@Nullable Live live, @Nullable LoginFailedException failure) {
            if (failure == null) {
                end.complete(live);
            } else {
                end.completeExceptionally(failure);
            }
        }

        @Nullable
        Live await(Deadline deadline) throws LoginFailedException, InterruptedException, TimeoutException {
            waiting.incrementAndGet();
            try {
                return end.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof LoginFailedException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                waiting.decrementAndGet();
            }
        }
    }
}
