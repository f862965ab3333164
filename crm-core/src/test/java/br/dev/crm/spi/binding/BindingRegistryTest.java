package br.dev.crm.spi.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.spi.binding.BindingModels.Foreign;
import br.dev.crm.spi.binding.BindingModels.Growing;
import br.dev.crm.spi.binding.BindingModels.Hidden;
import br.dev.crm.spi.binding.BindingModels.Holder;
import br.dev.crm.spi.binding.BindingModels.Node;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingRegistryTest {
    private final List<Type> foreign = new ArrayList<>();
    private final BindingRegistry registry =
            new BindingRegistry(CodecSettings.defaults(), BindingRegistryTest::isForeign, type -> {
                foreign.add(type);
                return new TypeBinding() {
                    @Override
                    public Object read(JsonInput in) throws IOException {
                        in.skipValue();
                        return new Foreign();
                    }

                    @Override
                    public void write(JsonOutput out, Object value) throws IOException {
                        out.value("foreign");
                    }
                };
            });

    @Test
    void bindsAModelThatContainsItself() throws Exception {
        Node node = (Node) read("{\"next\":{\"name\":\"b\"},\"name\":\"a\",\"more\":[1]}", Node.class);

        assertThat(node).isEqualTo(new Node("a", new Node("b", null)));
        assertThat(write(node, Node.class)).isEqualTo("{\"name\":\"a\",\"next\":{\"name\":\"b\"}}");
    }

    @Test
    void makesEachBindingOnce() throws Exception {
        assertThat(registry.of(Node.class)).isSameAs(registry.of(Node.class));
    }

    @Test
    void leavesForeignTypesToWhoeverBindsThem() throws Exception {
        Holder holder = (Holder) read("{\"foreign\":{\"a\":1},\"nodes\":[{\"name\":\"n\"}]}", Holder.class);

        assertThat(foreign).containsExactly(Foreign.class);
        assertThat(holder.foreign()).isNotNull();
        assertThat(write(holder, Holder.class)).isEqualTo("{\"foreign\":\"foreign\",\"nodes\":[{\"name\":\"n\"}]}");
    }

    @Test
    void refusesATypeWhoseArgumentsGrowWithoutEnd() {
        assertThatThrownBy(() -> registry.of(Growing.class.getRecordComponents()[0].getGenericType()))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("grow without end");
    }

    @Test
    void checksTheRulesOnAValueWhoseTypeIsNotDeclared() throws Exception {
        assertThat(write(Map.of("a", new Node("n", null)), Object.class)).isEqualTo("{\"a\":{\"name\":\"n\"}}");
        assertThatThrownBy(() -> write(Map.of("a", new Hidden()), Object.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("Not a model");
    }

    private static boolean isForeign(AnnotatedElement element) {
        return element == Foreign.class;
    }

    private Object read(String json, Type type) throws IOException {
        return registry.of(type).read(JsonInput.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private String write(Object value, Type type) throws IOException {
        JsonOutput out = new JsonOutput();
        registry.of(type).write(out, value);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
