package br.dev.crm.it.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.dev.crm.it.discovery.ProbeModule;
import br.dev.crm.it.discovery.ProbeRun;
import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.OtherJdk;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.sandbox.CrmSandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images with everything inside, made by {@code jlink}: of the transport over the JDK's client, with each codec. */
class JlinkImageIT {
    private static final Jlink JLINK = Jlink.running();
    private static final String LAUNCH = "--module";

    @TempDir
    private static Path directory;

    private static CrmSandbox sandbox;
    private static TlsFront https;
    private static Path probe;

    @TempDir
    private Path images;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Sizes.areFull(), "images are linked with -Pfull only");
        Optional<String> reason = JLINK.unavailableReason();
        assumeTrue(reason.isEmpty(), () -> "no image can be linked: " + reason.orElseThrow());
        sandbox = CrmSandbox.start();
        https = TlsFront.of("EC", directory, sandbox.integrationUri());
        probe = ProbeModule.compile(directory, ClassPath.base());
    }

    @AfterAll
    static void stop() throws Exception {
        if (https != null) {
            https.close();
            sandbox.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gson", "jsonb"})
    void runsOverHttpAndHttps(String codec) throws Exception {
        Path image = link(JLINK, codec, addModules(codec) + ",jdk.crypto.ec");

        assertThat(runOverHttp(image)).contains(ProbeRun.success(Combination.of("jdk", codec)));
        assertThat(runOverHttps(image, ProbeModule.MAIN)).contains(ProbeRun.success(Combination.of("jdk", codec)));
    }

    @Test
    void namesTheModuleThatAnEllipticCurveNeedsInEnglishAndPortuguese() throws Exception {
        assumeTrue(Runtime.version().feature() < 22, "from JDK 22 on elliptic curves are in java.base");

        Path image = link(JLINK, "gson", addModules("gson"));

        assertThat(runOverHttp(image)).contains("found true");
        assertThat(runOverHttps(image, "probe/br.dev.crm.it.AdviceProbe"))
                .contains("without elliptic curves: add the module jdk.crypto.ec to it", "[CRM-0200]")
                .contains("Gere o runtime de novo com o módulo jdk.crypto.ec (jlink --add-modules jdk.crypto.ec");
    }

    @Test
    void needsNoModuleForEllipticCurvesOnANewerJdkAndMayNameItThere() throws Exception {
        OtherJdk other = OtherJdk.find().orElse(null);
        assumeTrue(other != null && other.feature() >= 22, "no JDK from 22 on is beside this one");
        Jlink jlink = new Jlink(other.home());
        Optional<String> reason = jlink.unavailableReason();
        assumeTrue(reason.isEmpty(), () -> "no image can be linked: " + reason.orElseThrow());

        assertThat(runOverHttps(link(jlink, "gson", addModules("gson")), ProbeModule.MAIN))
                .contains("found true");
        assertThat(jlink.link(images.resolve("named"), modules("gson"), addModules("gson") + ",jdk.crypto.ec")
                        .exitCode())
                .isZero();
    }

    @Test
    void saysHowToAddTheProvidersThatJlinkHasLeftOut() throws Exception {
        Path image = link(JLINK, "gson", "probe,org.slf4j.simple");

        assertThat(runOverHttp(image))
                .contains("failed: No transport", "--add-modules br.dev.crm.transport.jdk", "[CRM-0101]");
        Path half = images.resolve("half");
        assertThat(JLINK.link(half, modules("gson"), "probe,org.slf4j.simple,br.dev.crm.transport.jdk")
                        .exitCode())
                .isZero();
        assertThat(runOverHttp(half)).contains("failed: No JSON codec", "--add-modules br.dev.crm.json.gson");
    }

    @Test
    void saysHowToAddTheProvidersOfJsonBindingThatJlinkHasLeftOut() throws Exception {
        String added = "probe,org.slf4j.simple,br.dev.crm.transport.jdk,br.dev.crm.json.jsonb";

        assertThat(runOverHttp(link(JLINK, "jsonb", added)))
                .contains("failed: A JSON codec is there, but it cannot be used: jsonb: ")
                .contains("--add-modules org.eclipse.yasson", "[CRM-0104]");
    }

    @Test
    void findsTheProvidersThatJlinkBinds() throws Exception {
        Path image = link(JLINK, "gson", "probe", "--bind-services");

        assertThat(runOverHttps(image, ProbeModule.MAIN)).contains("transport jdk, codec gson] found true");
    }

    @Test
    void cannotLinkTheTransportApacheWhoseLibraryIsNoModule() throws Exception {
        ClassPath path = modules("gson").and(ClassPath.transport("apache"));

        ChildJvm.End end =
                JLINK.link(images.resolve("image"), path, addModules("gson") + ",br.dev.crm.transport.apache");

        assertThat(end.exitCode()).isNotZero();
        assertThat(end.output()).contains("automatic module cannot be used with jlink", "org.apache.httpcomponents");
    }

    private static ClassPath modules(String codec) {
        return ClassPath.base().and(probe).and(ClassPath.transport("jdk")).and(ClassPath.codec(codec));
    }

    /** Yasson and Parsson are found as services by the codec, which cannot require them by name. */
    private static String addModules(String codec) {
        return "probe,org.slf4j.simple,br.dev.crm.transport.jdk,"
                + (codec.equals("gson")
                        ? "br.dev.crm.json.gson"
                        : "br.dev.crm.json.jsonb,org.eclipse.yasson,org.eclipse.parsson");
    }

    private Path link(Jlink jlink, String codec, String addModules, String... options) throws Exception {
        Path image = images.resolve("image");
        ChildJvm.End end = jlink.link(image, modules(codec), addModules, options);
        assertThat(end.exitCode()).as(end.output()).isZero();
        return image;
    }

    private static String runOverHttp(Path image) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(LAUNCH, ProbeModule.MAIN));
        arguments.addAll(ProbeRun.arguments(sandbox));
        return ChildJvm.run(image, 60, arguments).output();
    }

    private static String runOverHttps(Path image, String main) throws Exception {
        List<String> arguments = new ArrayList<>(https.trust());
        arguments.addAll(
                List.of("-Dfile.encoding=UTF-8", LAUNCH, main, https.uri().toString()));
        List<String> whoAmI = ProbeRun.arguments(sandbox);
        arguments.addAll(whoAmI.subList(1, whoAmI.size()));
        return ChildJvm.run(image, 60, arguments).output();
    }
}
