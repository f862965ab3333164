package br.dev.crm.json.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.eclipse.yasson.JsonBindingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonbCodecProviderTest {

    @Test
    void isFoundByTheServiceLoader() {
        List<JsonCodecProvider> found = ServiceLoader.load(JsonCodecProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(found).hasOnlyElementsOfType(JsonbCodecProvider.class).hasSize(1);
    }

    @Test
    void hasANameAndAPriorityAndIsAvailable() {
        JsonbCodecProvider provider = new JsonbCodecProvider();

        assertThat(provider.name()).isEqualTo("jsonb");
        assertThat(provider.priority()).isEqualTo(10);
        assertThat(provider.unavailableReason()).isEmpty();
    }

    @Test
    void closesWhatItMadeAndMayBeClosedTwice() throws JsonException {
        JsonCodec codec = new JsonbCodecProvider().create(CodecSettings.defaults());
        codec.bind(JsonbAnnotatedModels.Renamed.class);

        codec.close();
        codec.close();
    }

    @Test
    void saysWhatToAddWhenTheApiIsMissing() throws ReflectiveOperationException, IOException {
        assertThat(Isolated.reason(List.of())).contains("The API", "org.eclipse.yasson:yasson:3.0.5");
    }

    @Test
    void saysWhatToAddWhenNoProviderIsThere() throws ReflectiveOperationException, IOException {
        URL binding = Isolated.location(Jsonb.class);
        URL processing = Isolated.location(JsonProvider.class);

        assertThat(Isolated.reason(List.of(binding, processing)))
                .contains("No provider", "Binding", "org.eclipse.yasson:yasson:3.0.5");
        assertThat(Isolated.reason(List.of(binding, processing, Isolated.location(JsonBindingProvider.class))))
                .contains("No provider", "Processing", "org.eclipse.parsson:parsson:1.1.9");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2.0.4, true",
                "3.0.3, true",
                "3.0.4-RC1, true",
                "3.0.4, false",
                "3.0.5, false",
                "3.1, false",
                "unknown, false",
                "${project.version}, false"
            })
    void takesNoYassonOlderThanItsFloor(String version, boolean tooOld) {
        assertThat(LibraryVersion.YASSON.isOlder(version)).isEqualTo(tooOld);
    }

    @Test
    void warnsOfAVulnerableParssonWhereItReadsBytes() {
        assertThat(LibraryVersion.PARSSON.vulnerable("1.1.3", Object.class, "CVE-1 (harm)", "1.1.4"))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("Parsson 1.1.3 (")
                        .contains("CVE-1 (harm)", "org.eclipse.parsson:parsson:1.1.4", "dependencyManagement"));
        assertThat(LibraryVersion.vulnerable(org.eclipse.parsson.JsonProviderImpl.class))
                .isEmpty();
        assertThat(new JsonbCodecProvider().warnings()).isEmpty();
    }

    @Test
    void findsTheVersionsOfBothLibraries() {
        assertThat(LibraryVersion.version(JsonBindingProvider.class, "yasson"))
                .isEqualTo(LibraryVersion.YASSON.recommended());
        assertThat(LibraryVersion.version(org.eclipse.parsson.JsonProviderImpl.class, "parsson"))
                .isEqualTo(LibraryVersion.PARSSON.recommended());
    }

    /** Before 3.0.5 Yasson had other coordinates, so that a build may bring two of them. */
    @Test
    void readsTheVersionOfTheJarThatIsUsed(@TempDir Path old) throws Exception {
        String type = "org/eclipse/yasson/JsonBindingProvider.class";
        Path properties = old.resolve("META-INF/maven/org.eclipse/yasson/pom.properties");
        Files.createDirectories(properties.getParent());
        Files.writeString(properties, "version=2.0.4\n");
        Files.createDirectories(old.resolve(type).getParent());
        try (InputStream bytes = JsonBindingProvider.class.getResourceAsStream("/" + type)) {
            Files.copy(bytes, old.resolve(type));
        }
        List<URL> both = List.of(
                old.toUri().toURL(),
                Isolated.location(JsonBindingProvider.class),
                Isolated.location(org.eclipse.parsson.JsonProviderImpl.class),
                Isolated.location(Jsonb.class),
                Isolated.location(JsonProvider.class));

        assertThat(Isolated.reason(both))
                .startsWith("Yasson 2.0.4 is too old (" + old.toUri().toURL())
                .contains("<yasson.version>3.0.5</yasson.version>");
    }
}
