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
    private final Map<SessionKey, Turn> turns = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Makes an empty store. */
    public InMemorySessionStore() {
        this(InstantSource.system());
    }

    /** Makes an empty store that measures the turns to log in by this clock. */
    public InMemorySessionStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    private record Turn(String holder, long untilMillis) {}

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
    public boolean acquireLogin(SessionKey key, String holder, Duration longest) {
        long now = clock.millis();
        Turn mine = new Turn(holder, now + longest.toMillis());
        Turn turn = turns.compute(key, (same, taken) -> isTaken(taken, holder, now) ? taken : mine);
        return turn.holder.equals(holder);
    }

    private static boolean isTaken(@Nullable Turn turn, String holder, long now) {
        return turn != null && !turn.holder.equals(holder) && now < turn.untilMillis;
    }

    @Override
    public void releaseLogin(SessionKey key, String holder) {
        turns.computeIfPresent(key, (same, turn) -> turn.holder.equals(holder) ? null : turn);
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
