package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsonCodecProviderTest {

    @Test
    void isFoundByTheServiceLoader() {
        List<JsonCodecProvider> found = ServiceLoader.load(JsonCodecProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(found).hasOnlyElementsOfType(GsonCodecProvider.class).hasSize(1);
    }

    @Test
    void hasANameAndAPriorityAndIsAvailable() {
        GsonCodecProvider provider = new GsonCodecProvider();

        assertThat(provider.name()).isEqualTo("gson");
        assertThat(provider.priority()).isEqualTo(50);
        assertThat(provider.unavailableReason()).isEmpty();
    }

    @Test
    void closingACodecTwiceIsFine() {
        JsonCodec codec = new GsonCodecProvider().create(CodecSettings.defaults());

        codec.close();
        codec.close();
    }

    @Test
    void saysWhatToAddWhenGsonIsMissing() throws ReflectiveOperationException, IOException {
        URL[] withoutGson = {location(GsonCodecProvider.class), location(JsonCodecProvider.class)};
        try (URLClassLoader loader = new URLClassLoader(withoutGson, ClassLoader.getPlatformClassLoader())) {
            Object provider = loader.loadClass(GsonCodecProvider.class.getName())
                    .getConstructor()
                    .newInstance();
            Optional<?> reason = (Optional<?>)
                    provider.getClass().getMethod("unavailableReason").invoke(provider);

            assertThat(reason.orElseThrow().toString()).contains("com.google.code.gson:gson:2.15.0");
        }
    }

    @Test
    void recommendsWhatItIsTestedWith() {
        assertThat(GsonVersion.version(Gson.class)).isEqualTo(GsonVersion.FLOOR.recommended());
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2.8.9, true",
                "2.10.1, true",
                "2.11.0-SNAPSHOT, true",
                "2.11.0, false",
                "2.15.0, false",
                "2.16, false",
                "3.0.0, false",
                "unknown, false",
                "${project.version}, false"
            })
    void takesNoGsonOlderThanItsFloor(String version, boolean tooOld) {
        assertThat(GsonVersion.FLOOR.isOlder(version)).isEqualTo(tooOld);
    }
}
