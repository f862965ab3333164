package br.dev.crm.it.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.matrix.MatrixProgram;
import br.dev.crm.it.otherjdk.SuiteProgram;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Classes that were compiled with the newest libraries, run with the oldest that are taken, and with mixtures of both.
 * All other tests run with the newest.
 */
class OtherVersionsTest {
    private static final Pattern DIFFERENCES = Pattern.compile("figure: differences,.*?,(\\d+),");

    @TempDir
    private Path directory;

    @BeforeEach
    void takesMinutes() {
        assumeThat(Sizes.areFull()).as("run by -Pfull").isTrue();
    }

    @Test
    void allFourCombinationsDoTheSameThere() throws Exception {
        ChildJvm.End end = run(ClassPath.running().replacedBy(Jars.LOWEST, ""), MatrixProgram.class.getName());

        Matcher differences = DIFFERENCES.matcher(end.output());
        assertThat(differences.find()).as(end.output()).isTrue();
        Figures.add("differences-lowest", "all combinations", differences.group(1), "cases", "= 0");
        assertThat(end.exitCode()).as(end.output()).isZero();
    }

    @Test
    void theApacheTransportKeepsItsContract() throws Exception {
        suite(
                "crm-transport-apache",
                Jars.LOWEST,
                "br.dev.crm.transport.apache.ApacheTransportContractTest",
                "br.dev.crm.transport.apache.AbortTest",
                "br.dev.crm.transport.apache.CloseTest",
                "br.dev.crm.transport.apache.ConnectTimeTest",
                "br.dev.crm.transport.apache.ConnectionTest",
                "br.dev.crm.transport.apache.InterruptionTest",
                "br.dev.crm.transport.apache.ProxyTest",
                "br.dev.crm.transport.apache.ResponseTest",
                "br.dev.crm.transport.apache.StaleConnectionTest",
                "br.dev.crm.transport.apache.TimeoutTest",
                "br.dev.crm.transport.apache.TlsTest",
                "br.dev.crm.transport.apache.connection.ConnectorTest");
    }

    @Test
    void theGsonCodecKeepsItsContract() throws Exception {
        suite(
                "crm-json-gson",
                Jars.LOWEST,
                "br.dev.crm.json.gson.GsonCodecContractTest",
                "br.dev.crm.json.gson.GsonJsonTextTest",
                "br.dev.crm.json.gson.GsonAnnotationsTest",
                "br.dev.crm.json.gson.ConfiguredGsonTest",
                "br.dev.crm.json.gson.ConfiguredGsonGuardTest");
    }

    @Test
    void theJsonbCodecKeepsItsContract() throws Exception {
        suite(
                "crm-json-jsonb",
                Jars.LOWEST,
                "br.dev.crm.json.jsonb.JsonbCodecContractTest",
                "br.dev.crm.json.jsonb.JsonbJsonTextTest",
                "br.dev.crm.json.jsonb.JsonbAnnotationsTest",
                "br.dev.crm.json.jsonb.JsonbStrictnessTest",
                "br.dev.crm.json.jsonb.ConfiguredJsonbTest",
                "br.dev.crm.json.jsonb.ConfiguredJsonbGuardTest");
    }

    @ParameterizedTest
    @EnumSource(names = {"BETWEEN", "NEWER_CLIENT", "NEWER_CORE"})
    void everyPairOfHttpClientAndHttpCoreKeepsTheContract(Pair pair) throws Exception {
        suite(
                "crm-transport-apache",
                pair.on(ClassPath.running()),
                pair.toString(),
                "br.dev.crm.transport.apache.ApacheTransportContractTest",
                "br.dev.crm.transport.apache.ProxyTest",
                "br.dev.crm.transport.apache.TlsTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowest-junit", "newest-junit"})
    void theModulesForTestsWorkWithJUnit(String junit) throws Exception {
        Path jars = Path.of("target", junit);
        suite("crm-testkit", jars, "br.dev.crm.testkit.SocketTransportContractTest");
        suite(
                "crm-sandbox-junit",
                jars,
                "br.dev.crm.sandbox.junit.SandboxLifecycleTest",
                "br.dev.crm.sandbox.junit.CustomerSyncTest");
    }

    /** Runs tests of a module, in a directory where they leave no figures. */
    private void suite(String module, Path jars, String... tests) throws Exception {
        suite(
                module,
                ClassPath.running().replacedBy(jars, ""),
                jars.getFileName().toString(),
                tests);
    }

    private void suite(String module, ClassPath path, String libraries, String... tests) throws Exception {
        Path target = Path.of("..", module, "target").toAbsolutePath();
        List<String> program = new ArrayList<>(List.of(SuiteProgram.class.getName()));
        program.addAll(Arrays.asList(tests));

        ChildJvm.End end = run(
                path.and(target.resolve("classes")).and(target.resolve("test-classes")),
                program.toArray(String[]::new));

        assertThat(end.exitCode()).as(end.output()).isZero();
        System.out.println(module + " with " + libraries + ": "
                + end.output().lines().reduce((one, other) -> other).orElse(""));
    }

    private ChildJvm.End run(ClassPath path, String... program) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-cp", path.toString()));
        arguments.addAll(Arrays.asList(program));
        return ChildJvm.run(Path.of(System.getProperty("java.home")), directory, 600, arguments);
    }
}
