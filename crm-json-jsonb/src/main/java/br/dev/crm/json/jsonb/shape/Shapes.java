package br.dev.crm.json.jsonb.shape;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.EnumBinding;
import br.dev.crm.spi.model.ScalarBindings;
import br.dev.crm.spi.model.ScalarReading;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shapes of what Yasson reads. Where an annotation gives a member a form of its own, or its type is not
 * known, nothing is checked.
 */
public final class Shapes {
    /** Times are read as JSON-B has them, which knows names of zones. */
    private static final Map<Class<?>, JsonBinding<?>> CHECKED = checked();

    private static final ScalarReading STRICT = ScalarReading.of(CodecSettings.defaults());

    private final Map<Class<?>, Shape> known = new HashMap<>();

    private Shapes() {}

    private static Map<Class<?>, JsonBinding<?>> checked() {
        Map<Class<?>, JsonBinding<?>> checked =
                new HashMap<>(ScalarBindings.all(CodecSettings.defaults().withWrittenDates(DateStyle.ISO_8601)));
        checked.keySet().removeIf(type -> type.getPackageName().equals("java.time") && type != LocalDate.class);
        JsonBinding<?> decimal = checked.get(Double.class);
        if (decimal != null) {
            checked.put(OptionalDouble.class, decimal);
        }
        return Map.copyOf(checked);
    }

    /**
     * Returns the shape of a type, null for anything.
     *
     * @throws JsonException when a member asks for what it would not get
     */
    public static @Nullable Shape of(Type type) throws JsonException {
        return new Shapes().shape(type);
    }

    private @Nullable Shape shape(Type type) throws JsonException {
        if (type instanceof Class<?> raw) {
            return raw.isArray() ? new Shape.Elements(shape(raw.getComponentType())) : raw(raw);
        }
        if (type instanceof GenericArrayType array) {
            return new Shape.Elements(shape(array.getGenericComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return shape(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return shape(arguments[0]);
            }
            if (Collection.class.isAssignableFrom(raw) && arguments.length == 1) {
                return new Shape.Elements(shape(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw) && arguments.length == 2 && arguments[0] == String.class) {
                return new Shape.Entries(shape(arguments[1]));
            }
            return raw(raw);
        }
        return null;
    }

    private @Nullable Shape raw(Class<?> raw) throws JsonException {
        JsonBinding<?> binding = CHECKED.get(raw);
        if (binding != null) {
            return new Shape.Scalar(binding);
        }
        if (raw.isEnum() && !BoundMembers.isAdapted(raw)) {
            return new Shape.Scalar(new EnumBinding(raw, STRICT));
        }
        if (!BoundMembers.isModel(raw)) {
            return null;
        }
        Shape before = known.get(raw);
        if (before != null) {
            return before;
        }
        Map<String, @Nullable Shape> members = new HashMap<>();
        Shape made = new Shape.Members(members);
        known.put(raw, made);
        for (BoundMembers.Member member : BoundMembers.of(raw)) {
            refuseDateFormat(member);
            Shape shape = member.hasOwnForm() ? null : shape(member.type());
            String name = member.name();
            // Two meanings of one name: what is right for one may be wrong for the other.
            members.put(name, members.containsKey(name) && !isSame(members.get(name), shape) ? null : shape);
        }
        return made;
    }

    private static boolean isSame(@Nullable Shape one, @Nullable Shape other) {
        return one == other || (one instanceof Shape.Scalar scalar && scalar.equals(other));
    }

    /** The adapter of dates, which makes them dates of the client, goes before a format. */
    private static void refuseDateFormat(BoundMembers.Member member) throws JsonException {
        if (member.has(JsonbDateFormat.class)
                && !member.has(JsonbTypeAdapter.class)
                && !member.has(JsonbTransient.class)
                && member.type().getTypeName().contains(LocalDate.class.getName())
                && !member.type().getTypeName().contains(LocalDateTime.class.getName())) {
            throw new JsonException(
                    "Not a model: " + member.owner().getName() + ": @JsonbDateFormat has no effect on the LocalDate "
                            + member.name()
                            + ", which is written as writtenDates of the client says; remove it, give the"
                            + " member a @JsonbTypeAdapter, or take a configuration of your own by JsonbCodecs.with",
                    "$",
                    null);
        }
    }
}
