package br.dev.crm.json.jsonb.binding;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.JsonException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Runs the binder in a class loader that has neither JSON-B nor JSON-P. */
class NoJsonbTest {
    private static final URL[] CLASS_PATH = {
        location(BindingRegistry.class), location(JsonException.class), location(NoJsonbTest.class)
    };

    @Test
    void bindsWithoutTheApiOfJsonb() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(CLASS_PATH, ClassLoader.getPlatformClassLoader())) {
            Callable<?> probe = (Callable<?>) loader.loadClass(NoJsonbProbe.class.getName())
                    .getConstructor()
                    .newInstance();

            assertThat(probe.call()).isEqualTo("{\"name\":\"n\",\"counts\":[1,2]}");
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
