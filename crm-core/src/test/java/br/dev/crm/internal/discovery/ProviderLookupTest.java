package br.dev.crm.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.TestClient;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.Situation;
import br.dev.crm.internal.discovery.TransportProviders.AsHigh;
import br.dev.crm.internal.discovery.TransportProviders.Confused;
import br.dev.crm.internal.discovery.TransportProviders.High;
import br.dev.crm.internal.discovery.TransportProviders.Low;
import br.dev.crm.internal.discovery.TransportProviders.Speechless;
import br.dev.crm.internal.discovery.TransportProviders.Throwing;
import br.dev.crm.internal.discovery.TransportProviders.Unavailable;
import br.dev.crm.internal.discovery.TransportProviders.Users;
import br.dev.crm.internal.discovery.TransportProviders.Vulnerable;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.support.Logs;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderLookupTest {
    private final SaidOnce said = new SaidOnce();

    @TempDir
    private Path directory;

    @AfterEach
    void forget() {
        System.clearProperty("crm.transport");
    }

    @Test
    void usesTheOnlyOne() {
        assertThat(find(null, Low.class)).isInstanceOf(Low.class);
    }

    @Test
    void usesTheHighestPriorityOfSeveralAndSaysSoOnce() {
        String log = logOf(() -> assertThat(find(null, Low.class, High.class)).isInstanceOf(High.class));

        assertThat(log)
                .containsOnlyOnce("Using the transport \"high\" out of high, low")
                .contains("crm.transport");
    }

    @Test
    void putsAPartOfTheUserAboveOurs() {
        assertThat(find(null, Low.class, Users.class, High.class)).isInstanceOf(Users.class);
    }

    @Test
    void saysNothingWhenThereIsNothingToChoose() {
        assertThat(logOf(() -> find(null, Low.class))).isEmpty();
    }

    @Test
    void refusesATieAndNamesBothJars() {
        ConfigurationException e = failure(null, High.class, AsHigh.class);

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_TIE);
        assertThat(e.getMessage())
                .contains(
                        "\"high\"", "\"as-high\"", High.class.getName(), AsHigh.class.getName(), "test-classes", "50");
    }

    @Test
    void aTieBelowTheHighestDoesNotMatter() {
        assertThat(find(null, High.class, AsHigh.class, Users.class)).isInstanceOf(Users.class);
    }

    @Test
    void namesBothModulesWhenThereIsNone() {
        ConfigurationException e = failure(null);

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_NOT_FOUND);
        assertThat(e.getMessage())
                .contains(
                        "br.dev.crm:crm-transport-apache",
                        "br.dev.crm:crm-transport-jdk",
                        "META-INF/services",
                        "ClassLoader");
    }

    @Test
    void aBrokenEntryDoesNotHideTheGoodOnes() {
        assertThat(findNamed(
                        null,
                        "no.such.Provider",
                        Throwing.class.getName(),
                        TreeCodec.class.getName(),
                        Low.class.getName()))
                .isInstanceOf(Low.class);
    }

    @Test
    void warnsOfAnEntryThatItPassedOver() {
        assertThat(logOf(() -> findNamed(null, "no.such.Provider", Low.class.getName())))
                .contains("WARN", "no.such.Provider");
    }

    @Test
    void warnsOfWhatItPassedOverBeforeATieEndsTheSearch() {
        assertThat(logOf(() -> failure(null, Unavailable.class, High.class, AsHigh.class)))
                .contains("WARN", "unavailable: its library is too old");
    }

    @Test
    void saysOnceWhatConcernsEveryClient() {
        ClassLoader loader = loader(List.of("no.such.Provider", Low.class.getName(), High.class.getName()));
        Runnable search = () -> ProviderLookup.find(ProviderKind.TRANSPORT, null, List.of(loader), said);

        assertThat(logOf(search)).contains("no.such.Provider", "Using the transport");
        assertThat(logOf(search)).isEmpty();
    }

    @Test
    void warnsOfWhatTheProviderThatIsUsedWantsMended() {
        assertThat(logOf(() -> find(null, Vulnerable.class, Low.class)))
                .contains("WARN", "The transport \"vulnerable\": its library 1.0 has the vulnerability CVE-1");
        assertThat(logOf(() -> find("low", Vulnerable.class, Low.class))).doesNotContain("CVE-1");
    }

    @Test
    void aProviderThatCannotSayWhatToMendIsUsedAllTheSame() {
        assertThat(logOf(() -> assertThat(find(null, Speechless.class)).isInstanceOf(Speechless.class)))
                .contains("WARN", "speechless on purpose");
    }

    @Test
    void namesTheWayOutWhereAnotherClassLoaderHasTheProvider() {
        assertThat(failure(null).getMessage())
                .contains("If another class loader has it", "transport(new JdkTransportProvider())");
    }

    @Test
    void saysWhereAnEntryStandsThatGivesNoProvider() {
        assertThat(logOf(() -> findNamed(null, "no.such.Provider", TreeCodec.class.getName(), Low.class.getName())))
                .containsPattern(
                        "Provider no\\.such\\.Provider not found: correct the name, or add the jar that has the"
                                + " class \\(named by file:.*/META-INF/services/br\\.dev\\.crm\\.spi\\.http\\.HttpTransportProvider\\)")
                .containsPattern(
                        "TreeCodec not a subtype: it implements nothing of file:.*classes/?; if that is another"
                                + " copy of this library, keep one of them \\(named by file:");
    }

    @Test
    void saysWhyEachEntryWasPassedOverWhenNothingIsLeft() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> findNamed(
                        null,
                        "no.such.Provider",
                        Throwing.class.getName(),
                        TreeCodec.class.getName(),
                        Unavailable.class.getName(),
                        Confused.class.getName()));

        assertThat(e.getMessage())
                .contains(
                        "no.such.Provider",
                        "thrown on purpose",
                        TreeCodec.class.getName(),
                        "unavailable: its library is too old",
                        "confused on purpose");
    }

    @Test
    void notesAFileThatHoldsNoClassNamesAndReadsTheNext() {
        ClassLoader bad = loader(List.of("not a class name"));

        assertThat(ProviderLookup.find(
                        ProviderKind.TRANSPORT, null, List.of(bad, loader(List.of(Low.class.getName()))), said))
                .isInstanceOf(Low.class);
        assertThat(catchThrowableOfType(
                        ConfigurationException.class,
                        () -> ProviderLookup.find(ProviderKind.TRANSPORT, null, List.of(bad), said)))
                .hasMessageContaining("Illegal configuration-file syntax");
    }

    @Test
    void usesTheOneThatTheNameForces() {
        assertThat(find("low", Low.class, High.class)).isInstanceOf(Low.class);
    }

    @Test
    void usesTheOneThatTheSystemPropertyForces() {
        System.setProperty("crm.transport", "low");

        assertThat(find(null, Low.class, High.class)).isInstanceOf(Low.class);
        assertThat(find("high", Low.class, High.class)).isInstanceOf(High.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOW", "Low", " low "})
    void findsANameInWhateverCase(String name) {
        assertThat(find(name, Low.class, High.class)).isInstanceOf(Low.class);
    }

    @Test
    void aBlankNameForcesNothing() {
        System.setProperty("crm.transport", " ");

        assertThat(find(null, Low.class, High.class)).isInstanceOf(High.class);
        assertThat(find("", Low.class, High.class)).isInstanceOf(High.class);
        System.setProperty("crm.transport", "low");
        assertThat(find("", Low.class, High.class)).isInstanceOf(Low.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"unavailable", "UNAVAILABLE"})
    void givesTheReasonOfAProviderThatCannotWorkRatherThanSayThatThereIsNone(@Nullable String name) {
        ConfigurationException e = failure(name, Unavailable.class);

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_FAILED);
        assertThat(e.situation()).contains(Situation.UNUSABLE);
        assertThat(e.getMessage())
                .contains("A transport is there, but it cannot be used: unavailable: its library is too old.")
                .doesNotContain("Add ");
    }

    @Test
    void saysThatAJarHasLostTheNameOfAProviderOfOurs() {
        ClassLoader jar = loader(List.of(Low.class.getName()), "br/dev/crm/transport/jdk/JdkTransportProvider.class");
        ClassLoader lost = loader(List.of(), "br/dev/crm/transport/jdk/JdkTransportProvider.class");

        String log = logOf(() -> assertThat(ProviderLookup.find(ProviderKind.TRANSPORT, null, List.of(jar), said))
                .isInstanceOf(Low.class));
        ConfigurationException none = catchThrowableOfType(
                ConfigurationException.class,
                () -> ProviderLookup.find(ProviderKind.TRANSPORT, null, List.of(lost), said));
        ConfigurationException named = catchThrowableOfType(
                ConfigurationException.class,
                () -> ProviderLookup.find(ProviderKind.TRANSPORT, "jdk", List.of(jar), said));

        assertThat(log).containsOnlyOnce("WARN").contains("JdkTransportProvider.class", "ServicesResourceTransformer");
        assertThat(none.getMessage())
                .contains("JdkTransportProvider.class", "ServicesResourceTransformer")
                .doesNotContain("Add ");
        assertThat(named.getMessage()).contains("\"jdk\"", "JdkTransportProvider.class", "mergeServiceFiles");
    }

    @Test
    void passesOverALoaderWithACopyOfTheLibraryWithoutAWarning() {
        ClassLoader copy = new CopyingLoader(loader(List.of(High.class.getName())));

        List<String> log = Logs.of(
                "ProviderLookup",
                () -> assertThat(ProviderLookup.find(
                                ProviderKind.TRANSPORT,
                                null,
                                List.of(loader(List.of(Low.class.getName())), copy),
                                said))
                        .isInstanceOf(Low.class));
        ConfigurationException none = catchThrowableOfType(
                ConfigurationException.class,
                () -> ProviderLookup.find(ProviderKind.TRANSPORT, null, List.of(copy), said));

        assertThat(log).noneMatch(line -> line.contains("WARN"));
        assertThat(none.getMessage())
                .contains("a copy of this library of their own", copy.toString(), "to the builder");
    }

    /** A loader that defines the type of providers anew, as a web application does that brings its own. */
    private static final class CopyingLoader extends ClassLoader {
        CopyingLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("br.dev.crm.spi.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void listsWhatIsThereWhenANameIsUnknown() {
        ConfigurationException e = failure("okhttp", Low.class, High.class);

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_NAME_UNKNOWN);
        assertThat(e.getMessage()).contains("\"okhttp\"", "low, high");
    }

    @Test
    void seesAPartOnceThatTwoLoadersOffer() {
        ClassLoader loader = loader(List.of(Low.class.getName()));

        assertThat(ProviderLookup.find(
                        ProviderKind.TRANSPORT, null, List.of(loader, loader(List.of(Low.class.getName()))), said))
                .isInstanceOf(Low.class);
    }

    @Test
    void findsWhatOnlyTheContextClassLoaderOffers() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader(List.of(High.class.getName())));
        try {
            assertThat(ProviderLookup.transport(null)).isInstanceOf(High.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void searchesNothingWhenAnInstanceOrProviderIsGiven() {
        ScriptedTransport transport = new ScriptedTransport();
        HttpTransportProvider transportProvider = new HttpTransportProvider() {
            @Override
            public String name() {
                return "given";
            }

            @Override
            public HttpTransport create(TransportSettings settings) {
                return transport;
            }
        };
        JsonCodecProvider codecProvider = new JsonCodecProvider() {
            @Override
            public String name() {
                return "given";
            }

            @Override
            public TreeCodec create(CodecSettings settings) {
                return new TreeCodec();
            }
        };

        CrmClient client = CrmClient.builder()
                .integrationUri("https://crm.example/i")
                .credentials("u", "p", "t")
                .transport(transportProvider)
                .codec(codecProvider)
                .build();
        client.close();

        assertThat(transport.isClosed()).isTrue();
        assertThat(client).hasToString("CrmClient[crm.example, transport given, codec given]");
    }

    @Test
    void wrapsWhatAProviderThrowsAndClosesTheTransport() {
        ScriptedTransport transport = new ScriptedTransport();
        JsonCodecProvider broken = new JsonCodecProvider() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public TreeCodec create(CodecSettings settings) {
                throw new NoClassDefFoundError("com/example/Json");
            }
        };

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> CrmClient.builder()
                        .integrationUri("https://crm.example/i")
                        .credentials("u", "p", "t")
                        .transport(transport)
                        .codec(broken)
                        .build());

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_FAILED);
        assertThat(e.getMessage()).contains("\"broken\"", "com/example/Json");
        assertThat(transport.isClosed()).isTrue();
    }

    @Test
    void saysWhichKindIsMissing() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> TestClient.builder(new ScriptedTransport(), new ManualTiming())
                        .codec("no-such-codec")
                        .codec((TreeCodec) null)
                        .build());

        assertThat(e.getMessage()).contains("codec", "no-such-codec");
    }

    private HttpTransportProvider find(String name, Class<?>... entries) {
        return findNamed(name, Arrays.stream(entries).map(Class::getName).toArray(String[]::new));
    }

    private HttpTransportProvider findNamed(String name, String... entries) {
        return ProviderLookup.find(ProviderKind.TRANSPORT, name, List.of(loader(List.of(entries))), said);
    }

    private ConfigurationException failure(String name, Class<?>... entries) {
        return catchThrowableOfType(ConfigurationException.class, () -> find(name, entries));
    }

    /** A class path with these entries, in front of the one of the test. */
    private ClassLoader loader(List<String> entries, String... files) {
        try {
            Path root = Files.createTempDirectory(directory, "class-path");
            Path services = Files.createDirectories(root.resolve("META-INF/services"));
            Files.writeString(
                    services.resolve(HttpTransportProvider.class.getName()),
                    entries.stream().collect(Collectors.joining("\n")));
            for (String file : files) {
                Files.createDirectories(root.resolve(file).getParent());
                Files.createFile(root.resolve(file));
            }
            return new URLClassLoader(
                    new URL[] {root.toUri().toURL()}, getClass().getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String logOf(Runnable action) {
        return String.join("\n", Logs.of("ProviderLookup", action));
    }
}
