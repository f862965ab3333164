package br.dev.crm.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.GivenProviders;
import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.sandbox.CrmSandbox;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core in a parent class loader, the providers in a child that is not the context class loader of the thread. */
class ChildLoaderTest {
    private static final ClassPath PROVIDERS = ClassPath.transport("jdk").and(ClassPath.codec("gson"));
    private static final ClassPath PROGRAM = new ClassPath(List.of(Path.of("target", "classes")));

    private CrmSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = CrmSandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void namesTheWayOut() throws Exception {
        assertThat(run(Probe.class))
                .startsWith("failed: No transport")
                .contains("another class loader", "give it to the builder: transport(new JdkTransportProvider())")
                .endsWith("[CRM-0101]");
    }

    @Test
    void takesTheWayOut() throws Exception {
        assertThat(run(GivenProviders.class)).isEqualTo("CrmClient[127.0.0.1, transport jdk, codec gson] found true");
    }

    private String run(Class<?> program) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        ClassPath core = ClassPath.base();
        try (URLClassLoader parent = new URLClassLoader(core.urls(), ClassLoader.getPlatformClassLoader());
                URLClassLoader child = new URLClassLoader(PROVIDERS.and(PROGRAM).urls(), parent)) {
            return (String) child.loadClass(program.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) ProbeRun.arguments(sandbox).toArray(String[]::new));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
