package br.dev.crm.it.support;

/** How large the loads are: small in the quick build, as large as the figures ask for with {@code -Pfull}. */
public final class Sizes {
    private static final boolean FULL = Boolean.getBoolean("crm.full");

    private Sizes() {}

    /** Returns whether figures are asked for at their full sizes. */
    public static boolean areFull() {
        return FULL;
    }

    /** Returns the first number in the quick build and the second in the full one. */
    public static int of(int quick, int full) {
        return FULL ? full : quick;
    }
}
