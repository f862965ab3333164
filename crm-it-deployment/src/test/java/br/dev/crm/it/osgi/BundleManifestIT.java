package br.dev.crm.it.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.header.Parameters;
import br.dev.crm.it.support.ClassPath;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of our jars, which bnd has made, beside the module descriptors, which we wrote. */
class BundleManifestIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm-core",
                "crm-transport-apache",
                "crm-transport-jdk",
                "crm-json-gson",
                "crm-json-jsonb",
                "crm-sandbox"
            })
    void aBundleExportsAndOffersWhatTheModuleDoes(String name) throws Exception {
        Path jar = ClassPath.of(name).entries().get(0);
        ModuleDescriptor module =
                ModuleFinder.of(jar).findAll().iterator().next().descriptor();

        assertThat(header(jar, "Export-Package").keySet())
                .isEqualTo(module.exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()));
        assertThat(services(header(jar, "Provide-Capability")))
                .isEqualTo(module.provides().stream()
                        .map(ModuleDescriptor.Provides::service)
                        .collect(Collectors.toSet()));
        assertThat(services(header(jar, "Require-Capability"))).isEqualTo(module.uses());
    }

    private static Set<String> services(Parameters capabilities) {
        return capabilities.values().stream()
                .filter(attributes -> attributes.containsKey("osgi.serviceloader"))
                .map(attributes -> attributes.get("osgi.serviceloader"))
                .collect(Collectors.toSet());
    }

    private static Parameters header(Path file, String name) throws Exception {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes headers = jar.getManifest().getMainAttributes();
            return new Parameters(headers.getValue(name));
        }
    }
}
