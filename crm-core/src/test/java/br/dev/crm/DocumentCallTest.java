package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Documents over a client whose codec knows nothing of them. */
class DocumentCallTest {
    private static final String RECORD = "{\"code\":\"42\",\"credit\":1E400,\"zero\":-0,\"custom\":{\"x\":null}}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    @Test
    void aDocumentIsSentAsItIs() {
        transport.respond(201, "{\"id\":\"7f3\"}");

        Written written = client.send(
                        CrmRequest.create(CUSTOMERS, Document.parse(RECORD)).build())
                .value();

        assertThat(written.id()).contains("7f3");
        assertThat(new String(transport.lastRequest().body(), StandardCharsets.UTF_8))
                .isEqualTo(RECORD);
    }

    @Test
    void recordsAreReadAsDocuments() {
        transport.respond(200, "[" + RECORD + ",{}]");

        assertThat(client.resource(CUSTOMERS, Document.class).list())
                .map(Document::toJson)
                .containsExactly(RECORD, "{}");
    }

    @Test
    void aKeyedUpsertOfADocumentIsSentAgain() {
        transport.respond(500, "").respond(200, "");

        client.resource(CUSTOMERS, Document.class).upsert(Filter.eq("code", "42"), Document.parse(RECORD));

        assertThat(transport.requests()).hasSize(2);
    }
}
