package br.dev.crm.spi.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares sessions between the clients of one JVM, and shows what a store does. It keeps one entry for each key that was
 * ever used. Thread-safe.
 */
public final class InMemorySessionStore implements SessionStore {
    private final Map<SessionKey, SavedSession> sessions = new ConcurrentHashMap<>();
    private final Map<SessionKey, SavedRejection> rejections = new ConcurrentHashMap<>();
    private final Map<SessionKey, Lease> leases = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Makes an empty store. */
    public InMemorySessionStore() {
        this(InstantSource.system());
    }

    /** Makes an empty store that measures login leases by this clock. */
    public InMemorySessionStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    private record Lease(String holder, long untilMillis) {}

    @Override
    public Optional<SavedSession> load(SessionKey key) {
        return Optional.ofNullable(sessions.get(key));
    }

    @Override
    public void save(SessionKey key, SavedSession session) {
        sessions.put(key, session);
    }

    @Override
    public void remove(SessionKey key, SavedSession session) {
        sessions.computeIfPresent(key, (same, kept) -> kept.id().equals(session.id()) ? null : kept);
    }

    @Override
    public boolean acquireLoginLease(SessionKey key, String holder, Duration longest) {
        long now = clock.millis();
        Lease mine = new Lease(holder, now + longest.toMillis());
        Lease lease = leases.compute(key, (same, taken) -> isTaken(taken, holder, now) ? taken : mine);
        return lease.holder.equals(holder);
    }

    private static boolean isTaken(@Nullable Lease lease, String holder, long now) {
        return lease != null && !lease.holder.equals(holder) && now < lease.untilMillis;
    }

    @Override
    public void releaseLoginLease(SessionKey key, String holder) {
        leases.computeIfPresent(key, (same, lease) -> lease.holder.equals(holder) ? null : lease);
    }

    @Override
    public Optional<SavedRejection> loadRejection(SessionKey key) {
        return Optional.ofNullable(rejections.get(key));
    }

    @Override
    public void saveRejection(SessionKey key, SavedRejection rejection) {
        rejections.put(key, rejection);
    }

    /** Returns how many sessions are kept, and none of them. */
    @Override
    public String toString() {
        return "InMemorySessionStore[" + sessions.size() + " sessions]";
    }
}
