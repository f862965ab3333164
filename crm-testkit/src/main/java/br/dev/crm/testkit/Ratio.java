package br.dev.crm.testkit;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long a work takes as a multiple of another one, both warm and in turn, so that a busy machine slows both. */
public final class Ratio {
    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 20_000_000;
    private static final long WARM_UP_NANOS = 1_500_000_000;

    private Ratio() {}

    /**
     * Returns the median of the ratios of all rounds; takes about five seconds.
     *
     * @param work returns what it made, so that it cannot be left undone
     * @throws Exception whatever one of the works throws
     */
    public static double of(Callable<?> work, Callable<?> other) throws Exception {
        times(work, WARM_UP_NANOS);
        times(other, WARM_UP_NANOS);
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double nanos = times(work, ROUND_NANOS);
            ratios[i] = nanos / times(other, ROUND_NANOS);
        }
        Arrays.sort(ratios);
        return ratios[ROUNDS / 2];
    }

    /** Returns how many nanoseconds one time takes. */
    private static double times(Callable<?> work, long nanos) throws Exception {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < nanos) {
            if (work.call() == null) {
                throw new IllegalStateException("The work has no result");
            }
            count++;
        }
        return (double) (System.nanoTime() - start) / count;
    }
}
