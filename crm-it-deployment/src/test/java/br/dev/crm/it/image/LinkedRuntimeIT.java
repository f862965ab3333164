package br.dev.crm.it.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.it.AdviceProbe;
import br.dev.crm.it.Probe;
import br.dev.crm.it.discovery.ProbeModule;
import br.dev.crm.it.discovery.ProbeRun;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.CrmSandbox;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A runtime that is linked from modules of the JDK only, with the jars beside it: what is left where a library is no
 * module, as Apache HttpClient is, and what images of containers have where the jars are on the class path.
 */
class LinkedRuntimeIT {
    private static final Jlink JLINK = Jlink.running();
    private static final ClassPath NOTHING = new ClassPath(List.of());

    @TempDir
    private static Path directory;

    private static CrmSandbox sandbox;
    private static TlsFront elliptic;
    private static TlsFront rsa;
    private static Path probe;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Sizes.areFull(), "runtimes are linked with -Pfull only");
        Optional<String> reason = JLINK.unavailableReason();
        assumeTrue(reason.isEmpty(), () -> "no runtime can be linked: " + reason.orElseThrow());
        sandbox = CrmSandbox.start();
        elliptic = TlsFront.of("EC", directory, sandbox.integrationUri());
        rsa = TlsFront.of("RSA", directory, sandbox.integrationUri());
        probe = ProbeModule.compile(directory, ClassPath.base());
    }

    @AfterAll
    static void stop() throws Exception {
        if (sandbox != null) {
            elliptic.close();
            rsa.close();
            sandbox.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"apache,gson", "apache,jsonb", "jdk,jsonb"})
    void hasWhatDescriptorsAndJdepsNameAndRunsFromBothPaths(String transport, String codec) throws Exception {
        Combination combination = Combination.of(transport, codec);
        ClassPath jars = ClassPath.base().and(ClassPath.of(combination));
        Path runtime = link(JdkModules.of(jars) + ",jdk.crypto.ec");

        String expected = ProbeRun.success(combination);
        assertThat(onTheClassPath(runtime, jars, sandbox.integrationUri(), Probe.class))
                .contains(expected);
        assertThat(onTheClassPath(runtime, jars, elliptic.uri(), Probe.class)).contains(expected);
        assertThat(onTheModulePath(runtime, jars, sandbox.integrationUri())).contains(expected);
        assertThat(onTheModulePath(runtime, jars, elliptic.uri())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"apache,EC", "apache,RSA", "jdk,EC", "jdk,RSA"})
    void namesTheModuleOfEllipticCurves(String transport, String algorithm) throws Exception {
        assumeTrue(Runtime.version().feature() < 22, "from JDK 22 on elliptic curves are in java.base");
        ClassPath jars = ClassPath.base().and(ClassPath.of(Combination.of(transport, "gson")));
        URI uri = (algorithm.equals("EC") ? elliptic : rsa).uri();

        assertThat(onTheClassPath(link(JdkModules.of(jars)), jars, uri, AdviceProbe.class))
                .containsOnlyOnce("This Java runtime was linked without elliptic curves: add the module jdk.crypto.ec")
                .contains("(jlink --add-modules jdk.crypto.ec,...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "jdk"})
    void namesTheModuleOfTheJdkThatATransportNeeds(String transport) throws Exception {
        ClassPath jars = ClassPath.base().and(ClassPath.of(Combination.of(transport, "gson")));
        String needed = transport.equals("apache") ? "jdk.net" : "java.net.http";

        assertThat(onTheClassPath(link("java.base"), jars, sandbox.integrationUri(), Probe.class))
                .contains("failed: A transport is there, but it cannot be used: " + transport + ": ")
                .contains("--add-modules " + needed, "[CRM-0104]");
        assertThat(onTheClassPath(link(needed), jars, sandbox.integrationUri(), Probe.class))
                .contains("found true");
    }

    @Test
    void namesTheModuleOfTheJdkThatTheCodecOverJsonBindingNeeds() throws Exception {
        ClassPath jars = ClassPath.base().and(ClassPath.of(Combination.of("jdk", "jsonb")));

        assertThat(onTheClassPath(link("java.net.http"), jars, sandbox.integrationUri(), Probe.class))
                .contains("failed: A JSON codec is there, but it cannot be used: jsonb: ")
                .contains("--add-modules java.logging", "[CRM-0104]");
        assertThat(onTheClassPath(link("java.net.http,java.logging"), jars, sandbox.integrationUri(), Probe.class))
                .contains("found true");
    }

    private Path link(String modules) throws Exception {
        Path runtime = directory.resolve(modules);
        if (!Files.exists(runtime)) {
            ChildJvm.End end = JLINK.link(runtime, NOTHING, modules);
            assertThat(end.exitCode()).as(end.output()).isZero();
        }
        return runtime;
    }

    private static String onTheClassPath(Path runtime, ClassPath jars, URI uri, Class<?> program) throws Exception {
        return run(runtime, uri, "-cp", jars.and(ProbeRun.base()).toString(), program.getName());
    }

    private static String onTheModulePath(Path runtime, ClassPath jars, URI uri) throws Exception {
        return run(runtime, uri, "--module-path", jars.and(probe).toString(), "--module", ProbeModule.MAIN);
    }

    private static String run(Path runtime, URI uri, String... launch) throws Exception {
        List<String> arguments = new ArrayList<>((rsa.uri().equals(uri) ? rsa : elliptic).trust());
        arguments.add("-Dfile.encoding=UTF-8");
        arguments.addAll(List.of(launch));
        arguments.add(uri.toString());
        List<String> whoAmI = ProbeRun.arguments(sandbox);
        arguments.addAll(whoAmI.subList(1, whoAmI.size()));
        return ChildJvm.run(runtime, 60, arguments).output();
    }
}
