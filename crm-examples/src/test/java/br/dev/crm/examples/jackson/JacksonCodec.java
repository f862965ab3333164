package br.dev.crm.examples.jackson;

import br.dev.crm.spi.binding.BindingRegistry;
import br.dev.crm.spi.binding.TypeBinding;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;

/** The bindings of the core for models, and Jackson for what has annotations of it. */
final class JacksonCodec implements JsonCodec {
    private final BindingRegistry registry;
    private final ObjectMapper mapper;

    JacksonCodec(CodecSettings settings) {
        registry = new BindingRegistry(settings, JacksonAnnotations::isBoundByJackson, this::boundByJackson);
        mapper = JsonMapper.builder()
                .addModule(new CoreModule(registry))
                .annotationIntrospector(new JacksonAnnotations())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                .build();
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        return registry.bind(type);
    }

    private TypeBinding boundByJackson(Type type) {
        return new JacksonBinding(mapper, mapper.readerFor(mapper.constructType(type)));
    }
}
