package br.dev.crm.ratelimit.bucket4j;

import br.dev.crm.retry.RetryPolicy;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Callers that send through a limiter to a CRM, in virtual time: each asks for a permit, wakes up to 2 ms late, has its
 * response after 5 to 40 ms, and after a 429 waits as the client does.
 */
final class Simulation {
    private static final long MILLI = 1_000_000L;
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final VirtualClock clock = new VirtualClock();
    private final TokenBucketLimiter limiter;
    private final CountingCrm crm;
    private final boolean retryAfter;
    private final Random random;
    private int toBegin;
    private int requests;
    private int accepted;
    private int mostAttempts;
    private int order;

    /** What came of it: requests a call, accepted requests a second, and attempts of the call that had most. */
    record Figures(double requestsPerCall, double goodput, int mostAttempts) {
        @Override
        public String toString() {
            return String.format("%.4f requests a call, %.2f/s, %d attempts", requestsPerCall, goodput, mostAttempts);
        }
    }

    /** Happens at {@code at}; of two at the same time, in the order of their making. */
    private record Event(long at, int order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    Simulation(RateLimit limit, CountingCrm crm, boolean retryAfter, long seed) {
        this.limiter = new TokenBucketLimiter(limit, clock);
        this.crm = crm;
        this.retryAfter = retryAfter;
        this.random = new Random(seed);
    }

    /** Makes so many calls with so many callers; further runs go on with the same limiter. */
    Figures run(int callers, int calls) {
        long begin = clock.currentTimeNanos();
        requests = 0;
        accepted = 0;
        mostAttempts = 0;
        toBegin = calls;
        for (int i = 0; i < callers; i++) {
            after(0, this::begin);
        }
        while (!events.isEmpty()) {
            Event next = events.remove();
            clock.moveTo(next.at());
            next.action().run();
        }
        double seconds = (clock.currentTimeNanos() - begin) / 1e9;
        return new Figures((double) requests / calls, accepted / seconds, mostAttempts);
    }

    /** Lets time pass in which nobody calls. */
    void pause(Duration time) {
        clock.move(time);
    }

    double rate() {
        return limiter.rate();
    }

    private void begin() {
        if (toBegin > 0) {
            toBegin--;
            attempt(1);
        }
    }

    private void attempt(int number) {
        mostAttempts = Math.max(mostAttempts, number);
        long wait = limiter.reserve(FOR_EVER).orElseThrow().toNanos();
        after(wait + upTo(2 * MILLI), () -> {
            requests++;
            long travel = (5 * MILLI + upTo(35 * MILLI)) / 2;
            after(travel, () -> {
                int seconds = crm.ask(clock.currentTimeNanos());
                after(travel, () -> responded(number, seconds));
            });
        });
    }

    private void responded(int number, int seconds) {
        limiter.responded(seconds > 0);
        if (seconds == 0) {
            accepted++;
            begin();
            return;
        }
        Duration wait = retryAfter
                ? Duration.ofSeconds(seconds)
                : RetryPolicy.defaults().rateLimitBackoff().waitAfter(number, random.nextDouble());
        after(wait.toNanos(), () -> attempt(number + 1));
    }

    private void after(long nanos, Runnable action) {
        events.add(new Event(clock.currentTimeNanos() + nanos, order++, action));
    }

    private long upTo(long nanos) {
        return (long) (random.nextDouble() * nanos);
    }
}
