package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings for what the vendor does not state. */
class SettingsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmClientBuilder builder = TestClient.builder(transport, timing);

    private CrmResource<Document> customers() {
        return builder.build().resource(CUSTOMERS, Document.class);
    }

    @Test
    void eachResourceAndActionMayHaveAPathOfItsOwn() {
        builder.integrationPath((resource, action) -> "/" + resource.service() + "/" + action);
        transport.respond(200, "[]").respond(200, "");

        customers().list();
        customers().delete(Filter.eq("a", "b"));

        assertThat(transport.requests())
                .extracting(request -> request.uri().toString())
                .containsExactly("https://crm.example/customer/LIST", "https://crm.example/customer/DELETE");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/x",
                "http://crm.example/x",
                "https://crm.example:444/",
                "/x#fragment",
                "a b",
                "https://user@crm.example/"
            })
    void aPathDoesNotLeadToWhereTheSessionIsNotAtHome(String path) {
        builder.integrationPath((resource, action) -> path);

        assertThatThrownBy(() -> customers().list()).isInstanceOf(InvalidRequestException.class);

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void aListMayStandDeeperInTheResponse() {
        builder.listFields("page.content");
        transport.respond(200, "{\"content\":[1],\"page\":{\"size\":1,\"content\":[{\"a\":1}],\"n\":[]},\"x\":{}}");

        assertThat(customers().list()).containsExactly(Document.parse("{\"a\":1}"));

        transport.respond(200, "{\"items\":[]}");
        assertThatThrownBy(() -> customers().list()).isInstanceOf(CodecException.class);
    }

    @Test
    void theIdOfACreateMayStandAnywhere() {
        builder.createdId(response -> response.text("result.key"));
        transport.respond(201, "{\"result\":{\"key\":\"u1\"},\"id\":\"other\"}").respond(201, "\"u2\"");

        assertThat(customers().create(Document.empty()).id()).contains("u1");
        assertThat(customers().create(Document.empty()).id()).contains("u2");
    }

    @Test
    void theDialectWritesTheFilter() {
        builder.filterDialect(FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT));
        transport.respond(200, "[]");

        customers().list(Filter.eq("name", "São"));

        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{name->eq->S%C3%A3o}");
    }

    @Test
    void whatTheDialectCannotWriteIsRefusedBeforeTheLogin() {
        assertThatThrownBy(() -> customers().upsert(Filter.eq("name", "São"), Document.empty()))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void aResponseMayBeAsLargeAsIsSet() {
        builder.maxResponseBytes(1_024);
        transport.respond(200, "[]" + " ".repeat(1_022)).respond(200, "[]" + " ".repeat(1_023));

        assertThat(customers().list()).isEmpty();
        assertThatThrownBy(() -> customers().list())
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("more than maxResponseBytes, 1024");
    }

    @Test
    void rejectedCredentialsAreTriedAgainAfterTheTimeThatIsSet() {
        builder.rejectedLoginMemory(Duration.ofSeconds(5));
        transport.loginResponse(401, "no").respond(200, "[]");
        CrmResource<Document> customers = customers();

        assertThatThrownBy(customers::list).isInstanceOf(LoginRejectedException.class);
        timing.pass(Duration.ofSeconds(4));
        assertThatThrownBy(customers::list).isInstanceOf(LoginRejectedException.class);
        timing.pass(Duration.ofSeconds(1));
        assertThat(customers.list()).isEmpty();
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void jsonMayBeAsDeepAsIsSet() {
        builder.jsonLimits(JsonLimits.defaults().withMaxDepth(3));
        transport.respond(200, "[{\"a\":[]}]").respond(200, "[{\"a\":[[]]}]");

        assertThat(customers().list()).hasSize(1);
        assertThatThrownBy(() -> customers().list()).isInstanceOf(CodecException.class);
    }

    @Test
    void settingsThatCannotBeMeantAreViolations() {
        builder.listFields("a..b").sessionMaxAge(Duration.ZERO);

        assertThatThrownBy(builder::build)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a..b")
                .hasMessageContaining("sessionMaxAge must be positive");
    }
}
