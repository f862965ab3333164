package br.dev.crm.examples.jackson;

import br.dev.crm.spi.binding.BindingRegistry;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.UncheckedIOException;

/** What a class that Jackson binds has of other types, read and written by the core as everywhere else. */
@SuppressWarnings("serial") // nothing of it is ever serialised
final class CoreModule extends SimpleModule {
    private final BindingRegistry registry;

    CoreModule(BindingRegistry registry) {
        super("core");
        this.registry = registry;
        setDeserializers(new Readers());
        setSerializers(new Writers());
    }

    /**
     * Returns the core's binding; null for what Jackson binds, and for containers, of which it asks for the elements.
     */
    private JsonBinding<Object> core(Class<?> type) {
        if (JacksonAnnotations.isBoundByJackson(type) || type == Object.class) {
            return null;
        }
        try {
            return registry.bind(type);
        } catch (JsonException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Readers extends SimpleDeserializers {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig c, BeanDescription bean) {
            return findEnumDeserializer(type.getRawClass(), c, bean);
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(Class<?> type, DeserializationConfig c, BeanDescription bean) {
            JsonBinding<?> binding = core(type);
            return binding == null ? null : new CoreDeserializer(binding, type);
        }
    }

    private final class Writers extends SimpleSerializers {
        @Override
        public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
            JsonBinding<?> binding = type.isContainerType() ? null : core(type.getRawClass());
            return binding == null ? null : new CoreSerializer<>(binding);
        }
    }
}
