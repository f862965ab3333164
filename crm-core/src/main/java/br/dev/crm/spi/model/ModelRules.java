package br.dev.crm.spi.model;

import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.SelfBound;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a type must be so that every codec binds it alike; every codec obeys it when it {@linkplain JsonCodec#bind
 * binds} a type, and before it writes a value of a class that it was not told of.
 *
 * <p>A model is a public record, or a public class with a public constructor without arguments, made of numbers, texts,
 * booleans, enums, dates, CPFs and CNPJs, documents, models, arrays, and of {@code List}, {@code Set},
 * {@code Collection} or {@code Map} with texts as keys. Pure reflection; knows no JSON library. Every refusal names the
 * class, the member that leads to it, and what to do. Thread-safe.
 */
public final class ModelRules {
    private static final Set<Class<?>> SCALARS = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Character.class,
            String.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            Cpf.class,
            Cnpj.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Instant.class,
            Object.class);

    private static final Set<Class<?>> COLLECTIONS = Set.of(
            Collection.class,
            List.class,
            Set.class,
            ArrayList.class,
            HashSet.class,
            LinkedHashSet.class,
            TreeSet.class);

    private static final Set<Class<?>> MAPS = Set.of(Map.class, HashMap.class, LinkedHashMap.class, TreeMap.class);

    private final Predicate<AnnotatedElement> exempt;
    private final Function<Field, String> names;
    private final @Nullable Module accessor;

    /**
     * Makes the rules. Members have their names in Java, or those that {@link br.dev.crm.json.JsonName} gives them, and
     * whether they can be reached is not looked at.
     *
     * @param exempt says which classes and fields the library binds in a way of its own, by an annotation of its own;
     *     they are not looked at
     */
    public ModelRules(Predicate<AnnotatedElement> exempt) {
        this(exempt, field -> MemberAnnotations.of(field).name(), null);
    }

    private ModelRules(Predicate<AnnotatedElement> exempt, Function<Field, String> names, @Nullable Module accessor) {
        this.exempt = exempt;
        this.names = names;
        this.accessor = accessor;
    }

    /** Returns these rules for a library that gives members other names in JSON; two of one class must differ. */
    public ModelRules withNames(Function<Field, String> value) {
        return new ModelRules(exempt, value, accessor);
    }

    /**
     * Returns these rules for a library that makes models and reaches their members from this module; what the module
     * of a model keeps closed to it is refused.
     */
    public ModelRules withAccessBy(Module value) {
        return new ModelRules(exempt, names, value);
    }

    /**
     * Looks at the type and all that it is made of.
     *
     * @throws JsonException when a rule is broken
     */
    public void check(Type type) throws JsonException {
        Walk walk = new Walk();
        walk.type(type, "");
        walk.end();
    }

    /**
     * Looks at the class of a value whose type arguments are not known, as they are not needed for writing.
     *
     * @throws JsonException when a rule is broken
     */
    public void checkClass(Class<?> type) throws JsonException {
        Walk walk = new Walk();
        if (type.isArray()) {
            walk.type(type, "");
        } else {
            walk.entered(type, "");
        }
        walk.end();
    }

    /** One walk; each class is entered once. */
    private final class Walk {
        private final Set<Class<?>> seen = new HashSet<>();
        private final TypeGrowth growth = new TypeGrowth();

        /** @param member where the type is declared, such as {@code Customer.address}; empty for the type itself */
        void type(Type type, String member) throws JsonException {
            if (type instanceof Class<?> raw) {
                raw(raw, member);
            } else if (type instanceof ParameterizedType parameterized) {
                parameterized(parameterized, member);
            } else if (type instanceof GenericArrayType array) {
                type(array.getGenericComponentType(), member);
            } else if (type instanceof WildcardType wildcard) {
                type(wildcard.getUpperBounds()[0], member);
            }
            // A type variable stands for an argument, which is looked at where it is given.
        }

        private void parameterized(ParameterizedType type, String member) throws JsonException {
            Class<?> raw = (Class<?>) type.getRawType();
            Type[] arguments = type.getActualTypeArguments();
            if (MAPS.contains(raw) && arguments[0] != String.class) {
                throw refused(member, type.getTypeName(), "the keys of a map must be of type String");
            }
            entered(raw, member);
            for (Type argument : arguments) {
                type(argument, member);
            }
        }

        private void raw(Class<?> raw, String member) throws JsonException {
            if (raw.isArray()) {
                type(raw.getComponentType(), member);
                return;
            }
            boolean generic = raw.getTypeParameters().length > 0;
            if (generic && !COLLECTIONS.contains(raw) && !MAPS.contains(raw) && !isOfJava(raw) && !exempt.test(raw)) {
                throw refused(member, raw.getName(), "give its type arguments");
            }
            entered(raw, member);
        }

        private void entered(Class<?> raw, String member) throws JsonException {
            if ((raw.isPrimitive() && raw != void.class)
                    || (SCALARS.contains(raw) || SelfBound.class.isAssignableFrom(raw))
                    || COLLECTIONS.contains(raw)
                    || MAPS.contains(raw)
                    || exempt.test(raw)
                    || !seen.add(raw)) {
                return;
            }
            if (Enum.class.isAssignableFrom(raw) && raw != Enum.class) {
                constants(raw.isEnum() ? raw : raw.getSuperclass(), member);
                return;
            }
            shape(raw, member);
            Set<String> known = new HashSet<>();
            for (Class<?> c = raw; c != null && c != Object.class && c != Record.class; c = c.getSuperclass()) {
                visibility(c, member);
                access(c, member);
                if (c.getGenericSuperclass() instanceof ParameterizedType parent) {
                    growth.add(parent, c, c.getSimpleName());
                    for (Type argument : parent.getActualTypeArguments()) {
                        type(argument, c.getSimpleName());
                    }
                }
                for (Field field : Members.of(c)) {
                    String wrong = MemberAnnotations.violation(field);
                    if (wrong != null) {
                        throw refused(c.getSimpleName() + "." + field.getName(), raw.getName(), wrong);
                    }
                    if (MemberAnnotations.of(field).ignored()) {
                        continue;
                    }
                    String name = names.apply(field);
                    if (!known.add(name)) {
                        throw refused(
                                member,
                                raw.getName(),
                                "two of its fields have the name " + name + ", the second one in " + c.getName()
                                        + "; rename one of them");
                    }
                    if (!exempt.test(field)) {
                        String declared = c.getSimpleName() + "." + field.getName();
                        growth.add(field.getGenericType(), c, declared);
                        type(field.getGenericType(), declared);
                    }
                }
            }
        }

        private void constants(Class<?> type, String member) throws JsonException {
            String wrong = ConstantNames.violation(type);
            if (wrong != null) {
                throw refused(member, type.getName(), wrong);
            }
        }

        /** Looks at what only all types together show. */
        void end() throws JsonException {
            TypeGrowth.Larger endless = growth.endless();
            if (endless != null) {
                throw refused(
                        endless.member(),
                        endless.owner().getName(),
                        "its type arguments grow without end; declare the member with the arguments of the class");
            }
        }

        private void access(Class<?> raw, String member) throws JsonException {
            if (accessor != null && !Members.areReachable(raw, accessor)) {
                String home = raw.getModule().getName();
                String name = raw.getPackageName();
                throw refused(
                        member,
                        raw.getName(),
                        "the module " + home + " keeps its members closed; write \"opens " + name
                                + ";\" into its module-info, or \"exports " + name + ";\" and make it a record");
            }
        }

        private void shape(Class<?> raw, String member) throws JsonException {
            if (raw.getName().startsWith("java.util.Optional")) {
                throw refused(member, raw.getName(), "declare the value itself, which is null when it is absent");
            }
            if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
                throw refused(member, raw.getName(), "declare List, Set, Collection or Map");
            }
            if (isOfJava(raw)) {
                throw refused(member, raw.getName(), "it has no form in JSON; declare a text, number, date or record");
            }
            if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
                throw refused(member, raw.getName(), "an interface or abstract class cannot be made; declare a record");
            }
            visibility(raw, member);
            if (raw.isMemberClass() && !Modifier.isStatic(raw.getModifiers())) {
                throw refused(member, raw.getName(), "an inner class must be static");
            }
            if (!raw.isRecord() && !hasPublicConstructor(raw)) {
                throw refused(member, raw.getName(), "a class must have a public constructor without arguments");
            }
        }

        private void visibility(Class<?> raw, String member) throws JsonException {
            for (Class<?> c = raw; c != null; c = c.getEnclosingClass()) {
                if (!Modifier.isPublic(c.getModifiers())) {
                    String what = c.getName() + " must be public";
                    throw refused(member, raw.getName(), c == raw ? "it must be public" : "the enclosing " + what);
                }
            }
        }
    }

    private static boolean isOfJava(Class<?> type) {
        return type == void.class || type.getName().startsWith("java.");
    }

    private static boolean hasPublicConstructor(Class<?> type) {
        return Arrays.stream(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0);
    }

    static JsonException refused(String member, String type, String advice) {
        String where = member.isEmpty() ? "" : " (declared by " + member + ")";
        return new JsonException("Not a model: " + type + where + ": " + advice, "$", null);
    }
}
