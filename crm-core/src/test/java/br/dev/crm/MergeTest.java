package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NoResultException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.filter.Filter;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Read, overlay, upsert. */
class MergeTest {
    private static final Filter KEY = Filter.eq("externalId", "42");
    private static final Document CHANGE = Document.parse("{\"name\":\"Nova\",\"phone\":null}");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmResource<Document> customers =
            TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, Document.class);

    @Test
    void changesWhatItNamesAndKeepsTheRest() {
        transport
                .respond(
                        200,
                        "[{\"externalId\":\"42\",\"name\":\"Velha\",\"phone\":\"1\",\"custom_x\":1.50,\"n\":null}]")
                .respond(200, "");

        Document written = customers.merge(KEY, CHANGE);

        String sent = new String(transport.lastRequest().body(), StandardCharsets.UTF_8);
        assertThat(sent)
                .isEqualTo("{\"externalId\":\"42\",\"name\":\"Nova\",\"phone\":null,\"custom_x\":1.50,\"n\":null}")
                .isEqualTo(written.toJson());
        assertThat(transport.lastRequest().headers().first("Integration-Action"))
                .contains("upsert");
    }

    @Test
    void writesNothingWhenThereIsNone() {
        transport.respond(200, "[]");

        assertThatThrownBy(() -> customers.merge(KEY, CHANGE))
                .isInstanceOf(NoResultException.class)
                .hasMessageEndingWith("[CRM-0303]");

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void writesNothingWhenThereAreSeveral() {
        transport.respond(200, "[{},{}]");

        assertThatThrownBy(() -> customers.merge(KEY, CHANGE)).isInstanceOf(NonUniqueResultException.class);

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void writesNothingWhenTheChangeTouchesTheKey() {
        transport.respond(200, "[{\"externalId\":\"42\"}]");

        assertThatThrownBy(() -> customers.merge(KEY, Document.parse("{\"externalId\":\"43\"}")))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void writesNothingWhenTheFilterIsNoKey() {
        transport.respond(200, "[{\"externalId\":\"42\"}]");

        assertThatThrownBy(() -> customers.merge(Filter.field("externalId").like("4"), CHANGE))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(transport.requests()).hasSize(1);
    }
}
