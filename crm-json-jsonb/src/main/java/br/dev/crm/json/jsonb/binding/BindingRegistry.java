package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.model.ModelRules;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms of all types of a codec, each made once. Thread-safe. */
final class Forms {
    /** More types than this inside each other come out of a generic model that contains itself in other terms. */
    private static final int MAX_TYPE_DEPTH = 40;

    private final Map<Class<?>, Form> scalars;
    private final Function<Type, Form> library;
    private final ModelRules rules = new ModelRules(JsonbAnnotations::isBoundByLibrary);
    private final Map<ModelType, Form> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, Form> ofValues = new ConcurrentHashMap<>();
    private final UntypedForm untyped = new UntypedForm(this);

    /**
     * Makes the forms.
     *
     * @param scalars the forms of classes that are no models
     * @param library makes the forms of types that the library binds
     */
    Forms(Map<Class<?>, Form> scalars, Function<Type, Form> library) {
        this.scalars = scalars;
        this.library = library;
    }

    /**
     * Returns the form of a type.
     *
     * @throws JsonException when the type breaks the rules for models
     */
    Form of(Type type) throws JsonException {
        rules.check(type);
        return made(ModelType.of(type));
    }

    /**
     * Writes a value whose type was not declared by the form of its class.
     *
     * @throws JsonException when its class breaks the rules for models
     */
    void writeByClass(JsonOutput out, Object value) throws IOException {
        Form form = ofValues.get(value.getClass());
        if (form == null) {
            try {
                form = made(ModelType.of(checked(value.getClass())));
            } catch (JsonException e) {
                // The rules do not know where the value stands.
                throw out.failure(String.valueOf(e.getMessage()));
            }
            ofValues.put(value.getClass(), form);
        }
        form.write(out, value);
    }

    private Class<?> checked(Class<?> type) throws JsonException {
        // List.of and the like are classes of their own; a value of them is written as any other.
        if (!Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
            rules.checkClass(type);
        }
        return type;
    }

    private Form made(ModelType type) throws JsonException {
        Form form = known.get(type);
        if (form == null) {
            Build build = new Build();
            form = build.form(type);
            known.putAll(build.made);
        }
        return form;
    }

    /** Makes a form with all that it is made of; nobody sees one of them before all are complete. */
    private final class Build {
        private final Map<ModelType, Form> made = new HashMap<>();

        Form form(ModelType type) throws JsonException {
            Form form = known.get(type);
            if (form == null) {
                form = made.get(type);
            }
            if (form == null) {
                form = make(type);
                made.put(type, form);
            }
            return form;
        }

        private Form make(ModelType type) throws JsonException {
            Class<?> raw = type.raw();
            Form scalar = scalars.get(raw);
            if (scalar != null) {
                return scalar;
            }
            if (raw == Object.class) {
                return untyped;
            }
            if (JsonbAnnotations.isBoundByLibrary(raw)) {
                return library.apply(type.toType());
            }
            if (raw.isArray()) {
                return new ArrayForm(raw.getComponentType(), form(type.argument(0)));
            }
            if (Enum.class.isAssignableFrom(raw)) {
                return new EnumForm(raw);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return new CollectionForm(raw, form(type.argument(0)));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new MapForm(raw, form(type.argument(1)));
            }
            if (type.depth() > MAX_TYPE_DEPTH) {
                throw new JsonException(
                        "Not a model: " + raw.getName() + ": its type arguments grow without end", "$", null);
            }
            return raw.isRecord() ? record(type) : plain(type);
        }

        private Form record(ModelType type) throws JsonException {
            RecordForm form = new RecordForm(Forms.this, type, Handles.canonical(type.raw()));
            made.put(type, form);
            List<Member> members = new ArrayList<>();
            for (RecordComponent component : type.raw().getRecordComponents()) {
                members.add(new Member(
                        component.getName(),
                        form(ModelType.of(component.getGenericType(), type.meanings())),
                        Handles.accessor(component),
                        null,
                        Array.get(Array.newInstance(component.getType(), 1), 0)));
            }
            form.complete(members);
            return form;
        }

        private Form plain(ModelType type) throws JsonException {
            ClassForm form = new ClassForm(Forms.this, type, Handles.plain(type.raw()));
            made.put(type, form);
            List<Member> members = new ArrayList<>();
            Set<String> names = new HashSet<>();
            ModelType declaring = type;
            while (declaring.raw() != Object.class) {
                for (Field field : declaring.raw().getDeclaredFields()) {
                    int modifiers = field.getModifiers();
                    if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers) || field.isSynthetic()) {
                        continue;
                    }
                    if (!names.add(field.getName())) {
                        throw new JsonException(
                                "Not a model: " + type.raw().getName() + ": two of its fields have the name "
                                        + field.getName(),
                                "$",
                                null);
                    }
                    members.add(new Member(
                            field.getName(),
                            form(ModelType.of(field.getGenericType(), declaring.meanings())),
                            Handles.getter(field),
                            Handles.setter(field),
                            null));
                }
                declaring = ModelType.of(declaring.raw().getGenericSuperclass(), declaring.meanings());
            }
            form.complete(members);
            return form;
        }
    }
}
