package br.dev.crm.it;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process does. */
final class Waiting {
    private static final int MILLIS = 5;

    private Waiting() {}

    /** Waits until the condition holds, and fails with the message when it does not after this time. */
    static void until(BooleanSupplier condition, Duration time, Supplier<String> message) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > time.toNanos()) {
                throw new AssertionError(message.get());
            }
            Thread.sleep(MILLIS);
        }
    }
}
