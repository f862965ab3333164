package br.dev.crm.internal.admission;

import java.util.concurrent.TimeUnit;

/**
 * How fast requests leave after a 429. Pure: time comes in from outside, in nanoseconds, never going back. For one
 * thread at a time.
 *
 * <p>What the CRM accepts is documented nowhere, so it is found as TCP finds its window. It begins with seven tenths of
 * what was accepted in the second before, or with ten requests a second, and doubles every second until the next 429.
 * That takes three tenths off again, and from there the rate rises by 0.5 % after a second without a 429, by 1 % after
 * the next, and so on, so that it rises slowly while it is near the limit. Further 429s to requests that had left
 * before count as the same one. It rises only while somebody has to wait; after a second in which nobody had to,
 * requests leave as they come again.
 */
final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE = 60 * SECOND;
    private static final double LEAST_FIRST = 10;

    /** Twelve a minute: what a limit a minute leaves to one of many clients. */
    private static final double LOWEST = 0.2;

    private static final double KEPT = 0.7;
    private static final double STEP = 0.005;

    private double rate = LEAST_FIRST;
    private boolean doubling = true;
    private int steps;
    private boolean waited;

    /** From when on this rate holds; requests that left before say nothing about it. */
    private long slowedAt;

    private long changedAt;
    private long next;

    /**
     * Begins anew, with the first request at this time.
     *
     * @param accepted how many requests were accepted in the second before
     */
    void begin(int accepted, long opensAt) {
        rate = Math.max(LEAST_FIRST, accepted * KEPT);
        doubling = true;
        steps = 0;
        waited = false;
        hold(opensAt);
    }

    /** Notes a 429. */
    void refused(long departed, long opensAt) {
        if (departed - slowedAt >= 0) {
            rate = Math.max(LOWEST, rate * KEPT);
            doubling = false;
            steps = 0;
        }
        hold(opensAt);
    }

    private void hold(long opensAt) {
        slowedAt = opensAt;
        changedAt = opensAt;
        next = opensAt;
    }

    /** Notes another response; returns whether the pace is not needed any more. */
    boolean accepted(long departed, long now) {
        if (departed - slowedAt < 0 || now - changedAt < SECOND) {
            return false;
        }
        if (!waited) {
            return true;
        }
        steps++;
        rate *= doubling ? 2 : 1 + steps * STEP;
        changedAt = now;
        waited = false;
        return false;
    }

    /** Returns whether nothing has left for so long that what was learnt is old. */
    boolean isOld(long now) {
        return now - next > IDLE;
    }

    /** Notes that somebody has to wait. */
    void waits() {
        waited = true;
    }

    /** Returns when the next request may leave. */
    long next() {
        return next;
    }

    /** A request leaves; being late by up to one interval is made up for. */
    void leaves(long now) {
        long interval = Math.round(SECOND / rate);
        next = (now - next > interval ? now - interval : next) + interval;
    }

    /** Returns how many requests leave a second at most. */
    double perSecond() {
        return rate;
    }
}
