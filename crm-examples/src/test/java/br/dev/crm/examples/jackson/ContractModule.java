package br.dev.crm.examples.jackson;

import br.dev.crm.document.Document;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.model.ArrayBinding;
import br.dev.crm.spi.model.EnumBinding;
import br.dev.crm.spi.model.ModelRules;
import br.dev.crm.spi.model.ScalarBindings;
import br.dev.crm.spi.model.ScalarReading;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.ArrayType;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a mapper is told so that it does what every codec promises. */
@SuppressWarnings("serial") // nothing of it is ever serialised
final class ContractModule {
    private final ModelRules rules;
    private final Map<Class<?>, JsonBinding<?>> bindings;
    private final ScalarReading reading;

    private ContractModule(ModelRules rules, CodecSettings settings) {
        this.rules = rules;
        reading = ScalarReading.of(settings);
        bindings = new HashMap<>(ScalarBindings.all(settings));
        bindings.put(Document.class, Document.binding());
        // What Jackson asks for a number without a type.
        bindings.put(Number.class, bindings.get(BigDecimal.class));
    }

    static ObjectMapper mapper(ModelRules rules, CodecSettings settings) {
        ContractModule contract = new ContractModule(rules, settings);
        SimpleModule module = new SimpleModule("contract")
                .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                .addKeySerializer(Object.class, new NameSerializer())
                .setSerializerModifier(new Order());
        module.setDeserializers(contract.new Readers());
        module.setSerializers(contract.new Writers());
        var depth = StreamWriteConstraints.builder().maxNestingDepth(128).build();
        JsonFactory factory = new JsonFactory().setStreamWriteConstraints(depth);
        return JsonMapper.builder(factory)
                .addModule(module)
                .annotationIntrospector(new Fields())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS, SerializationFeature.FAIL_ON_SELF_REFERENCES)
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                .build();
    }

    /** Returns what the core binds itself: scalars, enums, documents, and arrays of them; null for all else. */
    private JsonBinding<?> core(Class<?> type) {
        if (type.isArray()) {
            JsonBinding<?> element = core(type.getComponentType());
            return element == null ? null : new ArrayBinding(type.getComponentType(), element);
        }
        return Enum.class.isAssignableFrom(type) ? new EnumBinding(type, reading) : bindings.get(type);
    }

    private final class Readers extends SimpleDeserializers {
        private JsonDeserializer<?> core(Class<?> type) {
            JsonBinding<?> binding = ContractModule.this.core(type);
            return binding == null ? null : new CoreDeserializer(binding, type);
        }

        @Override
        public JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig c, BeanDescription bean) {
            return type.isRecordType() ? new RecordDeserializer(bean) : core(type.getRawClass());
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(Class<?> type, DeserializationConfig c, BeanDescription bean) {
            return core(type);
        }

        @Override
        public JsonDeserializer<?> findArrayDeserializer(
                ArrayType type, DeserializationConfig c, BeanDescription b, TypeDeserializer t, JsonDeserializer<?> e) {
            return core(type.getRawClass());
        }
    }

    private final class Writers extends SimpleSerializers {
        @Override
        public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
            try {
                JsonBinding<?> binding = core(type.getRawClass());
                if (binding == null && !type.isContainerType()) {
                    rules.checkClass(type.getRawClass());
                }
                return binding == null ? null : new CoreSerializer<>(binding);
            } catch (JsonException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public JsonSerializer<?> findArraySerializer(
                SerializationConfig c, ArrayType type, BeanDescription b, TypeSerializer t, JsonSerializer<Object> e) {
            return findSerializer(c, type, b);
        }
    }

    /** A class is made of its fields, private ones as well; a record of its components. */
    private static final class Fields extends JacksonAnnotationIntrospector {
        @Override
        public VisibilityChecker<?> findAutoDetectVisibility(AnnotatedClass type, VisibilityChecker<?> checker) {
            return type.getRawType().isRecord()
                    ? checker
                    : checker.with(Visibility.NONE).withFieldVisibility(Visibility.ANY);
        }
    }

    /** Members of a class before those of its parent; of a record the components alone. */
    private static final class Order extends BeanSerializerModifier {
        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.removeIf(each -> bean.getBeanClass().isRecord() && !isComponent(bean, each));
            properties.sort(Comparator.comparing(
                    each -> each.getMember().getDeclaringClass(),
                    (one, other) -> one == other ? 0 : one.isAssignableFrom(other) ? 1 : -1));
            return properties;
        }

        private static boolean isComponent(BeanDescription bean, BeanPropertyWriter each) {
            return Stream.of(bean.getBeanClass().getRecordComponents())
                    .anyMatch(component ->
                            component.getName().equals(each.getMember().getName()));
        }
    }
}
