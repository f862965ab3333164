package br.dev.crm.ratelimit.bucket4j;

import java.util.ArrayDeque;
import java.util.Deque;

/** A CRM that accepts so many requests a second and responds to the others with 429. Time comes in. Thread-safe. */
abstract class CountingCrm {
    static final long SECOND = 1_000_000_000L;

    final int perSecond;
    private int requests;

    CountingCrm(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Returns 0 when the request is accepted, otherwise the seconds of {@code Retry-After}. */
    final synchronized int ask(long now) {
        requests++;
        return count(now);
    }

    final synchronized int requests() {
        return requests;
    }

    abstract int count(long now);

    /** Counts in seconds that begin at {@code phase}. */
    static CountingCrm fixed(int perSecond, long phase) {
        return new CountingCrm(perSecond) {
            private long window = Long.MIN_VALUE;
            private int accepted;

            @Override
            int count(long now) {
                long current = Math.floorDiv(now - phase, SECOND);
                if (current != window) {
                    window = current;
                    accepted = 0;
                }
                if (accepted < perSecond) {
                    accepted++;
                    return 0;
                }
                return 1;
            }
        };
    }

    /** Counts what it accepted in the second before each request. */
    static CountingCrm sliding(int perSecond) {
        return new CountingCrm(perSecond) {
            private final Deque<Long> accepted = new ArrayDeque<>();

            @Override
            int count(long now) {
                while (!accepted.isEmpty() && now - accepted.getFirst() >= SECOND) {
                    accepted.removeFirst();
                }
                if (accepted.size() < perSecond) {
                    accepted.addLast(now);
                    return 0;
                }
                return 1;
            }
        };
    }
}
