package br.dev.crm.json.jsonb.shape;

import br.dev.crm.spi.json.JsonBinding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to be that Yasson reads, as far as it is checked. Null in place of a shape: anything. Immutable but
 * for an object, which may contain itself.
 */
public sealed interface Shape {

    /** A value that the core could read as well. */
    record Scalar(JsonBinding<?> binding) implements Shape {}

    /** An array. */
    record Elements(@Nullable Shape each) implements Shape {}

    /** A map. */
    record Entries(@Nullable Shape each) implements Shape {}

    /** An object of a class. */
    record Members(Map<String, @Nullable Shape> byName) implements Shape {}

    /** Returns the shape of what stands inside: of a member, or of every element. */
    static @Nullable Shape inside(@Nullable Shape outer, String name) {
        if (outer instanceof Elements elements) {
            return elements.each();
        }
        if (outer instanceof Entries entries) {
            return entries.each();
        }
        return outer instanceof Members members ? members.byName().get(name) : null;
    }
}
