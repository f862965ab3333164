package br.dev.crm.sandbox.internal.random;

/**
 * Randomness that is computed, not drawn from a stream: the same input gives the same number, in whatever order threads
 * ask.
 */
public final class SeededRandomness {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private SeededRandomness() {}

    /** Returns a number from 0, included, to 1, excluded, for the {@code n}-th time. */
    public static double fraction(long seed, long n) {
        return unit(mixed(seed + n * STEP));
    }

    /** Returns a number from 0, included, to 1, excluded, for the {@code n}-th time of a text. */
    public static double fraction(long seed, String text, long n) {
        long hash = mixed(seed + n * STEP);
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash ^ text.charAt(i));
        }
        return unit(hash);
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64: every bit of what goes in changes half of the bits that come out. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
