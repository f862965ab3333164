package br.dev.crm.spi.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few objects that cost more to make than to use. Not a pool: who finds none makes one, who finds no place
 * drops it, nobody waits; and it does not grow with the number of threads, as a thread local would. Thread-safe.
 */
public final class Recycler<T> {
    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable T> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    /** Makes an empty place for objects that the maker makes. */
    public Recycler(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Returns an object that nobody else has. */
    public T take() {
        T idle = places.getAndSet(place(), null);
        return idle == null ? maker.get() : idle;
    }

    /** Keeps the object for whoever takes one next; the caller does not use it any more. */
    public void giveBack(T idle) {
        places.lazySet(place(), idle);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & PLACES - 1;
    }
}
