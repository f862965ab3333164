package br.dev.crm.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BindingCacheTest {
    private final List<Type> bound = new ArrayList<>();
    private final BindingCache bindings = new BindingCache(new Recording(), Map.of(), 1, JsonLimits.defaults());

    static List<Object> containers() {
        return List.of(
                Map.of("a", 1),
                Collections.unmodifiableMap(new HashMap<>()),
                new ConcurrentHashMap<>(),
                new HashMap<>(),
                new HashMap<>() {},
                List.of("a"),
                Set.of(),
                new ArrayList<>());
    }

    @ParameterizedTest
    @MethodSource("containers")
    void bindsAMapOrCollectionAsAValueWithoutATypeWhateverItsClass(Object container) throws IOException {
        bindings.write(container);

        assertThat(bound).containsExactly(Object.class);
    }

    @Test
    void bindsAnythingElseByItsClass() throws IOException {
        bindings.write("text");
        bindings.write(new int[] {1});

        assertThat(bound).containsExactly(String.class, int[].class);
    }

    private final class Recording implements JsonCodec {
        @Override
        public <T> JsonBinding<T> bind(Type type) {
            bound.add(type);
            return new JsonBinding<>() {
                @Override
                public T read(JsonInput input) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(T value, JsonOutput out) throws IOException {
                    out.nullValue();
                }
            };
        }
    }
}
