package br.dev.crm.spi.binding;

import br.dev.crm.document.Document;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ArrayBinding;
import br.dev.crm.spi.model.EnumBinding;
import br.dev.crm.spi.model.MemberAnnotations;
import br.dev.crm.spi.model.ModelRules;
import br.dev.crm.spi.model.ScalarBindings;
import br.dev.crm.spi.model.ScalarReading;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The bindings of all types of a codec, each made once. Thread-safe. */
public final class BindingRegistry {
    private final ScalarReading reading;
    private final Map<Class<?>, JsonBinding<?>> scalars;
    private final Predicate<AnnotatedElement> isForeign;
    private final ForeignBindings foreign;
    private final ModelRules rules;
    private final Map<ModelType, TypeBinding> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, TypeBinding> ofValues = new ConcurrentHashMap<>();
    private final UntypedBinding untyped = new UntypedBinding(this);

    /**
     * Makes the registry.
     *
     * @param settings how values are read and written
     * @param isForeign whether a class is bound elsewhere, so that the rules for models do not apply
     * @param foreign makes the bindings of those classes
     */
    public BindingRegistry(CodecSettings settings, Predicate<AnnotatedElement> isForeign, ForeignBindings foreign) {
        this.reading = ScalarReading.of(settings);
        this.scalars = ScalarBindings.all(settings);
        this.isForeign = isForeign;
        this.foreign = foreign;
        this.rules = new ModelRules(isForeign).withAccessBy(BindingRegistry.class.getModule());
    }

    /**
     * Returns the binding of a type, as {@link br.dev.crm.spi.json.JsonCodec#bind} does.
     *
     * @param <T> the type, which the caller asserts
     * @throws JsonException when the type breaks the rules for models
     */
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        return BoundType.of(of(type));
    }

    /**
     * Returns the binding of a type, for a binding that contains it.
     *
     * @throws JsonException when the type breaks the rules for models
     */
    public TypeBinding of(Type type) throws JsonException {
        rules.check(type);
        return complete(ModelType.of(type));
    }

    /**
     * Writes a value whose type was not declared, by the binding of its class.
     *
     * @throws JsonException when its class breaks the rules for models
     */
    public void writeByClass(JsonOutput out, Object value) throws IOException {
        TypeBinding binding = ofValues.get(value.getClass());
        if (binding == null) {
            try {
                binding = complete(ModelType.of(checked(value.getClass())));
            } catch (JsonException e) {
                // The rules do not know the path of the value.
                throw out.failure(String.valueOf(e.getMessage()), e.getCause());
            }
            ofValues.put(value.getClass(), binding);
        }
        binding.write(out, value);
    }

    /** Makes the bindings of classes that are bound elsewhere. */
    @FunctionalInterface
    public interface ForeignBindings {

        /** Returns the binding; throws {@link JsonException} when the class cannot be bound. */
        TypeBinding of(Type type) throws JsonException;
    }

    private Class<?> checked(Class<?> type) throws JsonException {
        // List.of and the like are classes of their own; a value of them is written as any other.
        if (!Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
            rules.checkClass(type);
        }
        return type;
    }

    private TypeBinding complete(ModelType type) throws JsonException {
        TypeBinding binding = known.get(type);
        if (binding == null) {
            Build build = new Build();
            binding = build.binding(type);
            known.putAll(build.made);
        }
        return binding;
    }

    /** Makes a binding with all that it is made of; nobody sees one of them before all are complete. */
    private final class Build {
        private final Map<ModelType, TypeBinding> made = new HashMap<>();

        TypeBinding binding(ModelType type) throws JsonException {
            TypeBinding binding = known.get(type);
            if (binding == null) {
                binding = made.get(type);
            }
            if (binding == null) {
                binding = create(type);
                made.put(type, binding);
            }
            return binding;
        }

        private TypeBinding create(ModelType type) throws JsonException {
            Class<?> raw = type.raw();
            JsonBinding<?> scalar = scalars.get(raw);
            if (scalar != null) {
                return new SharedBinding<>(scalar);
            }
            if (raw == Document.class) {
                return new SharedBinding<>(Document.binding());
            }
            if (raw == Object.class) {
                return untyped;
            }
            if (isForeign.test(raw)) {
                MemberAnnotations.refuseBeside(raw);
                return foreign.of(type.toType());
            }
            if (raw.isArray()) {
                return new SharedBinding<>(new ArrayBinding(raw.getComponentType(), binding(type.argument(0))));
            }
            if (Enum.class.isAssignableFrom(raw)) {
                return new SharedBinding<>(new EnumBinding(raw, reading));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return new CollectionBinding(raw, binding(type.argument(0)));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new MapBinding(raw, binding(type.argument(1)));
            }
            return raw.isRecord() ? record(type) : plain(type);
        }

        private TypeBinding member(ModelType type, MemberAnnotations said) throws JsonException {
            TypeBinding binding = binding(type);
            return said.asText() ? new NumberTextBinding(binding, type.raw(), reading) : binding;
        }

        private TypeBinding record(ModelType type) throws JsonException {
            RecordBinding binding = new RecordBinding(BindingRegistry.this, type, Constructors.canonical(type.raw()));
            made.put(type, binding);
            List<Member> members = new ArrayList<>();
            RecordComponent[] components = type.raw().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                MemberAnnotations said = MemberAnnotations.of(Accessors.field(components[i]));
                if (!said.ignored()) {
                    members.add(new Member(
                            said.name(),
                            said.nullWritten(),
                            member(ModelType.of(components[i].getGenericType(), type.variables()), said),
                            Accessors.component(components[i]),
                            null,
                            i));
                }
            }
            binding.complete(members);
            return binding;
        }

        private TypeBinding plain(ModelType type) throws JsonException {
            ClassBinding binding =
                    new ClassBinding(BindingRegistry.this, type, Constructors.withoutArguments(type.raw()));
            made.put(type, binding);
            List<Member> members = new ArrayList<>();
            ModelType declaring = type;
            while (declaring.raw() != Object.class) {
                for (Field field : declaring.raw().getDeclaredFields()) {
                    int modifiers = field.getModifiers();
                    if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers) || field.isSynthetic()) {
                        continue;
                    }
                    MemberAnnotations said = MemberAnnotations.of(field);
                    if (!said.ignored()) {
                        members.add(new Member(
                                said.name(),
                                said.nullWritten(),
                                member(ModelType.of(field.getGenericType(), declaring.variables()), said),
                                Accessors.getter(field),
                                Accessors.setter(field),
                                0));
                    }
                }
                declaring = ModelType.of(declaring.raw().getGenericSuperclass(), declaring.variables());
            }
            binding.complete(members);
            return binding;
        }
    }
}
