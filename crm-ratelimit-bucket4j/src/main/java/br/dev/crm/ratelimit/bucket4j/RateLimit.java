package br.dev.crm.ratelimit.bucket4j;

/**
 * How fast requests may leave. The vendor states that there is a limit (429), but not which: take what your contract
 * says, or leave {@link #adaptive} on and begin with a guess. Immutable.
 *
 * @param perSecond requests a second that are never exceeded in the long run; from 1 to 1,000,000
 * @param burst how many permits are saved up, while nobody asks for one, and then granted at once; at least 1, which
 *     spaces requests evenly
 * @param adaptive whether the limiter slows down when the CRM responds with 429, and recovers
 * @param minimum requests a second below which it never slows down; from 1 to {@code perSecond}
 */
public record RateLimit(int perSecond, int burst, boolean adaptive, int minimum) {
    private static final int HIGHEST = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one of them is out of its range
     */
    public RateLimit {
        if (perSecond < 1 || perSecond > HIGHEST) {
            throw new IllegalArgumentException("The rate is from 1 to 1,000,000 requests a second, not " + perSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("A burst is at least 1 request, not " + burst);
        }
        if (minimum < 1 || minimum > perSecond) {
            throw new IllegalArgumentException(
                    "The minimum is from 1 to the rate of " + perSecond + " requests a second, not " + minimum);
        }
    }

    /**
     * Returns a limit that spaces requests evenly, adapts, and never slows down below one request a second.
     *
     * @param rate requests a second, from 1 to 1,000,000
     * @throws IllegalArgumentException when {@code rate} is out of its range
     */
    public static RateLimit perSecond(int rate) {
        return new RateLimit(rate, 1, true, 1);
    }

    /**
     * Returns this limit with another burst.
     *
     * @param permits how many permits are saved up, at least 1
     * @throws IllegalArgumentException when {@code permits} is below 1
     */
    public RateLimit burst(int permits) {
        return new RateLimit(perSecond, permits, adaptive, minimum);
    }

    /**
     * Returns this limit, adapting to 429 or not.
     *
     * @param value false for a rate that stays as it is whatever the CRM responds
     */
    public RateLimit adaptive(boolean value) {
        return new RateLimit(perSecond, burst, value, minimum);
    }

    /**
     * Returns this limit with another rate below which it never slows down.
     *
     * @param rate requests a second, from 1 to {@code perSecond}
     * @throws IllegalArgumentException when {@code rate} is out of its range
     */
    public RateLimit minimum(int rate) {
        return new RateLimit(perSecond, burst, adaptive, rate);
    }
}
