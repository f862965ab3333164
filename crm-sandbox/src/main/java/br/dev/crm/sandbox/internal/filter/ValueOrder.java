package br.dev.crm.sandbox.internal.filter;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of records by one field: numbers, dates as they are written, other texts, and last what has no order. It
 * agrees with {@code gt} where a field holds one kind of value.
 */
public final class ValueOrder implements Comparator<Map<String, @Nullable Object>> {
    private final String field;

    /** @param field a field of the record itself */
    public ValueOrder(String field) {
        this.field = field;
    }

    private record Place(int kind, BigDecimal number, LocalDateTime date, String text) {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::kind)
                .thenComparing(Place::number)
                .thenComparing(Place::date)
                .thenComparing(Place::text);

        static Place of(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return new Place(0, number, LocalDateTime.MIN, "");
            }
            if (value instanceof String text) {
                DateValue date = DateValue.parse(text);
                return date == null
                        ? new Place(2, BigDecimal.ZERO, LocalDateTime.MIN, text)
                        : new Place(1, BigDecimal.ZERO, date.local(), "");
            }
            return new Place(3, BigDecimal.ZERO, LocalDateTime.MIN, "");
        }
    }

    @Override
    public int compare(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        return Place.ORDER.compare(Place.of(one.get(field)), Place.of(other.get(field)));
    }
}
