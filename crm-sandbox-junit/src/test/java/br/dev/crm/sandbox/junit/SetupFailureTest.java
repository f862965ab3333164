package br.dev.crm.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupFailureTest {

    static class NeedsAnArgument implements SandboxSetup {
        NeedsAnArgument(int unused) {
            assertThat(unused).isZero();
        }
    }

    @CrmSandboxTest(setup = NeedsAnArgument.class)
    static class UnusableSetup {
        @Test
        void asks(CrmSandbox sandbox) {
            assertThat(sandbox).isNotNull();
        }
    }

    @Test
    void saysWhatASetupMustBe() {
        assertThat(Launch.failures(Launch.of(UnusableSetup.class)))
                .singleElement()
                .asString()
                .contains("SetupFailureTest$NeedsAnArgument", "constructor without parameters", "static");
    }

    static class OutOfRange implements SandboxSetup {
        @Override
        public void sandbox(CrmSandboxBuilder builder) {
            builder.port(70_000);
        }
    }

    @CrmSandboxTest(setup = OutOfRange.class)
    static class WrongSetting {
        @Test
        void asks(CrmSandbox sandbox) {
            assertThat(sandbox).isNotNull();
        }
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThat(Launch.failures(Launch.of(WrongSetting.class)))
                .singleElement()
                .asString()
                .contains("port is 70000");
    }

    @CrmSandboxTest
    static class AsksForBoth {
        @Test
        void forTheClient(CrmClient client) {
            assertThat(client).isNotNull();
        }

        @Test
        void forTheSandboxAlone(CrmSandbox sandbox) {
            assertThat(sandbox).isNotNull();
        }
    }

    /** Runs behind a class loader of its own. */
    public static final class Probe implements Callable<String> {
        @Override
        public String call() {
            return String.join("\n", Launch.failures(Launch.of(AsksForBoth.class)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "crm-transport-jdk,No transport,br.dev.crm:crm-transport-jdk",
        "crm-json-gson,No JSON codec,br.dev.crm:crm-json-gson"
    })
    void namesTheModuleThatIsMissing(String missing, String message, String module) throws Exception {
        URL[] rest = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains(missing))
                .map(SetupFailureTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(rest, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object probe =
                    loader.loadClass(Probe.class.getName()).getConstructor().newInstance();

            assertThat(((Callable<?>) probe).call())
                    .asString()
                    .contains("The CrmClient of this test cannot be built", message, module)
                    .doesNotContain("forTheSandboxAlone");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
