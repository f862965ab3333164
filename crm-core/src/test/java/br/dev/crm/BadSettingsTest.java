package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.json.DateStyle;
import br.dev.crm.request.Action;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and credentials that are refused before anything is sent. */
class BadSettingsTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private static CrmClientBuilder valid() {
        return TestClient.builder(new ScriptedTransport(), new ManualTiming());
    }

    @Test
    void namesEveryViolationOfTheSettingsAtOnce() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> CrmClient.builder()
                        .integrationUri("ftp://user:secret@crm.example/x#y")
                        .deadline(Duration.ZERO)
                        .connectTimeout(Duration.ofSeconds(-1))
                        .responseTimeout(Duration.ZERO)
                        .maxConnections(0)
                        .method(Action.UPDATE, "pa tch")
                        .build());

        assertThat(e.violations()).hasSize(9);
        assertThat(e.getMessage())
                .contains("user info", "fragment", "https", "credentials are missing", "deadline", "connectTimeout")
                .contains("responseTimeout", "maxConnections", "UPDATE")
                .doesNotContain("secret")
                .endsWith("[CRM-0100]");
    }

    @Test
    void refusesNullInEverySetterThatDoesNotAllowItAllAtOnce() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> valid().deadline(null)
                        .connectTimeout(null)
                        .responseTimeout(null)
                        .connectionWait(null)
                        .rejectedLoginMemory(null)
                        .retryPolicy(null)
                        .statusTable(null)
                        .filterDialect(null)
                        .paging(null)
                        .writtenDates(null)
                        .jsonLimits(null)
                        .listener(null)
                        .method(null, "POST")
                        .method(Action.UPDATE, null)
                        .listFields((String[]) null)
                        .build());

        assertThat(e.violations())
                .hasSize(15)
                .contains(
                        "deadline must not be null.",
                        "retryPolicy must not be null.",
                        "statusTable must not be null.",
                        "filterDialect must not be null.",
                        "paging must not be null.",
                        "writtenDates must not be null.",
                        "jsonLimits must not be null.",
                        "listener must not be null.",
                        "listFields must not be null.");
    }

    @Test
    void takesNullForAnUriThatIsMissing() {
        assertThatThrownBy(() -> valid().integrationUri((String) null).build())
                .hasMessageContaining("The integration URI is missing");
        assertThatThrownBy(() -> valid().integrationUri((URI) null).build())
                .hasMessageContaining("The integration URI is missing");
        assertThatCode(() -> valid().loginUri((URI) null).build().close()).doesNotThrowAnyException();
        assertThatThrownBy(() -> valid().credentials((Credentials) null).build())
                .hasMessageContaining("The credentials are missing");
    }

    @Test
    void statesTheBoundsOfWhatIsSet() {
        Duration century = Duration.ofDays(36_500);
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> valid().deadline(century)
                        .connectTimeout(century)
                        .responseTimeout(century)
                        .connectionWait(century)
                        .sessionMaxAge(century)
                        .rejectedLoginMemory(century)
                        .maxConnections(10_001)
                        .maxResponseBytes(0)
                        .maxListBytes(-1)
                        .recycledBuffers(-1)
                        .jsonLimits(JsonLimits.defaults()
                                .withMaxDepth(0)
                                .withMaxNumberLength(0)
                                .withMaxExponent(-1)
                                .withMaxValueBytes(0))
                        .listFields("a", null)
                        .build());

        assertThat(e.violations())
                .hasSize(15)
                .contains(
                        "deadline must be at most 365 days, was PT876000H.",
                        "recycledBuffers must be from 0 to 1024, was -1.",
                        "jsonLimits.maxDepth must be from 1 to 512, was 0.");
        assertThatThrownBy(() ->
                        CrmRequest.list(CUSTOMERS, Map.class).deadline(century).build())
                .hasMessageContaining("deadline must be at most 365 days");
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(1), century))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetryPolicy.defaults().withMaxRetryAfter(century))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATransportOrCodecThatIsSetInTwoWays() {
        assertThatThrownBy(() -> valid().transport("jdk").codec("gson").build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The transport is set in several ways")
                .hasMessageContaining("The codec is set in several ways");
    }

    @Test
    void namesAProviderThatMakesNothing() {
        CrmClientBuilder builder = CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .codec(new TreeCodec())
                .transport(new HttpTransportProvider() {
                    @Override
                    public String name() {
                        return "lazy";
                    }

                    @Override
                    public HttpTransport create(TransportSettings settings) {
                        return null;
                    }
                });

        ConfigurationException e = catchThrowableOfType(ConfigurationException.class, builder::build);

        assertThat(e.code()).isEqualTo(ErrorCode.PROVIDER_FAILED);
        assertThat(e.violations()).containsExactly("\"lazy\" made nothing.");
    }

    @Test
    void saysWhereTheIntegrationUriComesFrom() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> CrmClient.builder().credentials("u", "p", "t").build());

        assertThat(e.violations()).singleElement().asString().contains("vendor's documentation");
    }

    @Test
    void refusesEmptyCredentialsWithoutShowingTheOthers() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> CrmClient.builder()
                        .integrationUri("https://crm.example/i")
                        .credentials(" ", "marked-secret", "")
                        .build());

        assertThat(e.violations())
                .containsExactly("The user name is missing or empty.", "The tenant is missing or empty.");
        assertThat(e.getMessage()).doesNotContain("marked-secret");
    }

    @Test
    void refusesCredentialsThatAreNullAsAMissingVariableIs() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> CrmClient.builder()
                        .integrationUri("https://crm.example/i")
                        .credentials(null, null, null)
                        .build())
                .satisfies(e -> assertThat(e.violations()).hasSize(3));
    }

    @Test
    void namesEveryViolationOfALoginFieldWithoutShowingItsValue() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> valid().credentials(Credentials.of("u", "p", "t")
                                .withField(null, "marked-secret")
                                .withField(" ", "marked-secret")
                                .withField("branch", null)
                                .withField("branch", "marked-secret")
                                .withField("tenant", "marked-secret")
                                .withField("a\ud800", "marked-secret")
                                .withField("b", "marked-secret\udc00"))
                        .build());

        assertThat(e.violations())
                .containsExactlyInAnyOrder(
                        "The name of a login field is missing or empty.",
                        "The name of a login field is missing or empty.",
                        "The login field \"branch\" has no value.",
                        "The login field \"branch\" is added twice.",
                        "The login field \"tenant\" is part of the credentials without being added.",
                        "The name of a login field holds half of a surrogate pair, which UTF-8 has no form for; mend the text.",
                        "The login field \"b\" holds half of a surrogate pair, which UTF-8 has no form for; mend the text.");
        assertThat(e.getMessage()).doesNotContain("marked-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "tenant"})
    void refusesALoginFieldThatTheCredentialsHaveAnyway(String name) {
        assertThatThrownBy(
                        () -> valid().credentials(Credentials.of("u", "p", "t").withField(name, "x"))
                                .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void refusesCredentialsThatWouldBeSentAsAQuestionMark() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> valid().credentials("u\ud83d", "marked-secret\ude00", "\ud83dt")
                        .build());

        assertThat(e.violations())
                .containsExactly(
                        "The user name holds half of a surrogate pair, which UTF-8 has no form for; mend the text.",
                        "The password holds half of a surrogate pair, which UTF-8 has no form for; mend the text.",
                        "The tenant holds half of a surrogate pair, which UTF-8 has no form for; mend the text.");
        assertThat(e.getMessage()).doesNotContain("marked-secret");
    }

    @Test
    void sendsNoLoginWithCredentialsThatASupplierDoesNotGive() {
        for (Credentials given : Arrays.asList(
                null, Credentials.of("", "", ""), Credentials.of("u", "p", "t").withField("branch", null))) {
            CrmClient client = TestClient.builder(transport, new ManualTiming())
                    .credentials(() -> given)
                    .build();

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() ->
                            client.send(CrmRequest.list(CUSTOMERS, Map.class).build()));
        }
        assertThat(transport.logins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "crm.example",
                "//crm.example/i",
                "/i",
                "https:",
                "https://",
                "https:///i",
                "https://:443/i",
                "http://crm.example/i",
                "HTTP://crm.example/i",
                "ftp://crm.example/i",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "jar:https://crm.example!/",
                "mailto:a@b.example",
                "https:crm.example",
                "https://user@crm.example/i",
                "https://user:pw@crm.example/i",
                "https://@crm.example/i",
                "https://crm.example/i#f",
                "https://crm.example/#",
                "https://crm.example:0/i",
                "https://crm.example:65536/i",
                "https://crm.example:99999999999/i",
                "https://crm.example:x/i",
                "https://crm.example:-1/i",
                "https://crm_example/i",
                "https://-crm.example/i",
                "https://crm..example/i",
                "https://.crm.example/i",
                "https://crm.example /i",
                "https://crm.example/a b",
                "https://crm.example/a\tb",
                "https://crm.example/a\nb",
                "https://crm.example/a\r\nHost: evil",
                "https://crm.example/a\0b",
                "https://crm.example\\@evil.example/",
                "https://crm.example/\\evil",
                "https://crm.example/%5c",
                "https://crm.example/%0d%0aX: y",
                "https://crm.example/%00",
                "https://crm.example/%0A",
                "https://crm.example/../i",
                "https://crm.example/a/../i",
                "https://crm.example/a/..",
                "https://crm.example/./i",
                "https://crm.example/%2e%2e/i",
                "https://crm.example/.%2E/i",
                "https://crm.example//evil.example/i",
                "https://crm.exámple/i",
                "https://crm.example/çã",
                "https://crm.example/i?q=ã",
                "https://crm.example/%zz",
                "https://crm.example/%",
                "https://[::1/i",
                "https://[::g]/i",
                "https://::1/i",
                "https://crm.example/a|b",
                "https://crm.example/{x}",
                "https://crm.example/<x>",
                "https://crm.example/\"x\"",
                "https://crm.example/^",
                "http://localhost.evil.example/i",
                "http://127.0.0.1.evil.example/i",
                "http://0.0.0.0/i",
                "http://10.0.0.1/i",
                "https://crm.example]/i",
                "https://crm.example;evil/i",
                "https://crm.example,evil/i"
            })
    void refusesAHostileUri(String uri) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> CrmClient.builder()
                        .integrationUri(uri)
                        .credentials("u", "p", "t")
                        .transport(transport)
                        .codec(new TreeCodec())
                        .build());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TestClient.builder(transport, new ManualTiming())
                        .loginUri(uri)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example",
                "https://crm.example/",
                "https://crm.example:8443/api/v1/integration?x=y",
                "http://localhost:8080/i",
                "http://127.0.0.1/i",
                "http://[::1]:8080/i",
                "https://[2001:db8::1]/i",
                "https://10.0.0.1/i"
            })
    void acceptsAnOrdinaryUri(String uri) {
        assertThat(TestClient.builder(transport, new ManualTiming())
                        .integrationUri(uri)
                        .writtenDates(DateStyle.ISO_8601)
                        .build())
                .isNotNull();
    }

    @Test
    void acceptsPlainHttpWhenItIsMeant() {
        assertThat(TestClient.builder(transport, new ManualTiming())
                        .integrationUri("http://10.0.0.1/i")
                        .allowPlainHttp()
                        .build())
                .isNotNull();
    }
}
