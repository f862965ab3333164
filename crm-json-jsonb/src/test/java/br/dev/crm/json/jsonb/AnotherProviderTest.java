package br.dev.crm.json.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.spi.JsonProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.johnzon.core.JsonProviderImpl;
import org.apache.johnzon.jsonb.JohnzonProvider;
import org.apache.johnzon.mapper.Mapper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AnotherProviderTest {
    private static final List<URL> JOHNZON = List.of(
            Isolated.location(Jsonb.class),
            Isolated.location(JsonProvider.class),
            Isolated.location(JohnzonProvider.class),
            Isolated.location(Mapper.class),
            Isolated.location(JsonProviderImpl.class),
            Isolated.location(AnotherProviderTest.class),
            Isolated.location(Assertions.class));

    @Test
    void johnzonIsGoodEnough() throws Exception {
        assertThat(Isolated.reason(JOHNZON)).isEmpty();
    }

    @Test
    void johnzonBindsAnnotatedClassesOverBytes() throws Exception {
        List<?> results;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = Isolated.loader(JOHNZON)) {
            thread.setContextClassLoader(loader);
            results = (List<?>) ((Callable<?>) loader.loadClass(AnotherProviderProbe.class.getName())
                            .getConstructor()
                            .newInstance())
                    .call();
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThat(results.stream().map(Object::toString))
                .containsExactly(
                        "Renamed[address=a@b, count=3, since=1970-02-15]",
                        "Shouting[text=ABC]",
                        "null",
                        "Renamed[address=a, count=1, since=null] x {\"a\":1.10}",
                        "{\"e-mail\":\"a\",\"count\":1}",
                        "$.renamed.count Not true, at byte 24",
                        "$.renamed The value cannot be read: it does not fit the type",
                        "$.created[0] The value cannot be read: java.lang.IllegalArgumentException was thrown",
                        "The text has a lone surrogate and is not Unicode");
    }
}
