package br.dev.crm.internal.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait, in the order of their coming, and before them those who have been on before. For one thread at a
 * time.
 */
final class WaitingLine {
    private final Deque<Place> again = new ArrayDeque<>();
    private final Deque<Place> newcomers = new ArrayDeque<>();

    /** A place in the line. */
    static final class Place {
        private final boolean again;
        private boolean waiting = true;
        private Wait wait = Wait.over();

        private Place(boolean again) {
            this.again = again;
        }

        /** Begins a wait of whoever has the place. */
        Wait await(Duration least, Duration longest) {
            wait = Wait.between(least, longest);
            return wait;
        }

        /** Returns whether it was not given up, nor its turn taken. */
        boolean isWaiting() {
            return waiting;
        }

        /** Returns the wait that began last. */
        Wait current() {
            return wait;
        }
    }

    /** Returns a place at the end, or behind those alone who have been on before. */
    Place join(boolean before) {
        Place place = new Place(before);
        lineOf(place).add(place);
        return place;
    }

    /** Returns whose turn it is; null when nobody waits. */
    @Nullable
    Place first() {
        return again.isEmpty() ? newcomers.peek() : again.peek();
    }

    /** Gives a place up; false when it was given up before. */
    boolean leave(Place place) {
        boolean waited = place.waiting;
        place.waiting = false;
        if (waited) {
            Deque<Place> line = lineOf(place);
            if (line.peek() == place) {
                line.poll();
            } else {
                line.remove(place);
            }
        }
        return waited;
    }

    /** Returns all waits, for the end. */
    Collection<Wait> waits() {
        return List.copyOf(Stream.concat(again.stream(), newcomers.stream())
                .map(Place::current)
                .toList());
    }

    private Deque<Place> lineOf(Place place) {
        return place.again ? again : newcomers;
    }
}
