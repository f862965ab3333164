package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonCodecProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our codec in a class loader that has nothing else but what a test puts there. */
final class Isolated {
    private Isolated() {}

    static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    static URLClassLoader loader(List<URL> libraries) {
        List<URL> all = new ArrayList<>(libraries);
        all.add(location(JsonbCodecProvider.class));
        all.add(location(JsonCodecProvider.class));
        return new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Returns why the codec does not work with these libraries; empty when it does. */
    static String reason(List<URL> libraries) throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader(libraries)) {
            Object provider = loader.loadClass(JsonbCodecProvider.class.getName())
                    .getConstructor()
                    .newInstance();
            Optional<?> reason = (Optional<?>)
                    provider.getClass().getMethod("unavailableReason").invoke(provider);
            return reason.map(Object::toString).orElse("");
        }
    }
}
