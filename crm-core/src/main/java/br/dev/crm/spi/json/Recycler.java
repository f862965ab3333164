package br.dev.crm.spi.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few objects that cost more to make than to use. Not a pool: who finds none makes one, who finds no free slot
 * drops it, nobody waits; and it does not grow with the number of threads, as a thread local would. Thread-safe.
 */
public final class Recycler<T> {
    private final AtomicReferenceArray<@Nullable T> slots;
    private final Supplier<T> maker;

    /**
     * Makes an empty recycler of objects that the maker makes.
     *
     * @param most objects that are kept; 0 for none
     */
    public Recycler(Supplier<T> maker, int most) {
        this.maker = maker;
        this.slots = new AtomicReferenceArray<>(most);
    }

    /** Returns an object that nobody else has. */
    public T obtain() {
        T idle = slots.length() == 0 ? null : slots.getAndSet(slot(), null);
        return idle == null ? maker.get() : idle;
    }

    /** Keeps the object for whoever takes one next; the caller does not use it any more. */
    public void recycle(T idle) {
        if (slots.length() > 0) {
            slots.lazySet(slot(), idle);
        }
    }

    private int slot() {
        return (int) (Thread.currentThread().getId() % slots.length());
    }
}
