package br.dev.crm.it.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process does. */
public final class Await {
    private static final int POLL_MILLIS = 5;

    private Await() {}

    /** Waits until the condition holds, and fails with the message when it does not after this time. */
    public static void until(BooleanSupplier condition, Duration time, Supplier<String> message)
            throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > time.toNanos()) {
                throw new AssertionError(message.get());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
