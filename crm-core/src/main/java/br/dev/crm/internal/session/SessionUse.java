package br.dev.crm.internal.session;

/** How one session has done in this client. Thread-safe. */
final class SessionUse {
    private final long start;
    private final boolean loaded;
    private volatile boolean worked;
    private volatile long lastSuccess;

    /**
     * Begins.
     *
     * @param start nanoseconds of the clock of the client at which it was had
     * @param loaded whether it comes from the store, not from a login of this client
     */
    SessionUse(long start, boolean loaded) {
        this.start = start;
        this.loaded = loaded;
    }

    /** A request under it has succeeded. */
    void succeeded(long now) {
        lastSuccess = now;
        if (!worked) {
            worked = true;
        }
    }

    long start() {
        return start;
    }

    boolean isLoaded() {
        return loaded;
    }

    boolean hasWorked() {
        return worked;
    }

    long lastSuccess() {
        return lastSuccess;
    }
}
