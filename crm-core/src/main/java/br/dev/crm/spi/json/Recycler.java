package br.dev.crm.spi.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few objects that cost more to make than to use. Not a pool: who finds none makes one, who finds no free slot
 * drops it, nobody waits; and it does not grow with the number of threads, as a thread local would. Thread-safe.
 */
public final class Recycler<T> {
    private static final int SLOTS = 16;

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    /** Makes an empty recycler of objects that the maker makes. */
    public Recycler(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Returns an object that nobody else has. */
    public T obtain() {
        T idle = slots.getAndSet(slot(), null);
        return idle == null ? maker.get() : idle;
    }

    /** Keeps the object for whoever takes one next; the caller does not use it any more. */
    public void recycle(T idle) {
        slots.lazySet(slot(), idle);
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & SLOTS - 1;
    }
}
