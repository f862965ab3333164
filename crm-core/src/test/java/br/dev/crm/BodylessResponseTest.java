package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses of success that say more than 200: no body comes, or a part of it. */
class BodylessResponseTest {
    private static final Filter KEY = Filter.eq("externalId", "1");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();
    private final CrmResource<Document> customers = client.resource(CUSTOMERS, Document.class);

    @ParameterizedTest
    @CsvSource({"204, ''", "205, ''", "205, {}", "204, <html>"})
    void isAnEmptyListInEveryWayOfReading(int status, String body) {
        transport.respond(status, body).respond(status, body).respond(status, body);

        assertThat(customers.list()).isEmpty();
        assertThat(customers.find(KEY)).isEmpty();
        try (Stream<Document> stream = customers.stream()) {
            assertThat(stream).isEmpty();
        }
        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void endsTheListInPages() {
        transport.respond(200, "[{\"id\":\"1\"}]").respond(204, "");

        assertThat(customers.withPaging(Paging.pages("page", 1, "size", 1)).list())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205})
    void isAWriteThatIsDoneAndTellsNoId(int status) {
        transport.respond(status, "");

        Written written = customers.create(Document.empty());

        assertThat(written.id()).isEmpty();
        assertThat(written.status().code()).isEqualTo(status);
    }

    @Test
    void aDeleteThatWasRepeatedIsDoneWhenTheLookIsAnsweredByIt() {
        transport.respond(500, "").respond(404, "").respond(204, "");

        assertThat(customers.delete(KEY).id()).isEmpty();
    }

    @Test
    void aPartOfAListIsNoList() {
        transport.respond(206, "[{\"id\":\"1\"}]").respond(206, "[]").respond(206, "[{\"id\":\"1\"}]");

        assertThat(catchThrowableOfType(IncompleteListException.class, customers::list)
                        .count())
                .isZero();
        assertThat(catchThrowableOfType(IncompleteListException.class, () -> customers.find(KEY)))
                .isNotNull();
        assertThat(catchThrowableOfType(IncompleteListException.class, customers::stream))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UTF-8", "gzip", "identity, gzip", "br"})
    void anEncodingNeverUndoesAWrite(String encoding) {
        CrmRequest<Written> create =
                CrmRequest.create(CUSTOMERS, Document.empty()).build();
        transport
                .respond(201, "{\"id\":\"1\"}", "Content-Encoding", encoding)
                .respond(201, "\u001f\u008b\b gibberish", "Content-Encoding", encoding.isEmpty() ? "x" : encoding);

        assertThat(client.send(create).value().id()).contains("1");
        assertThat(client.send(create).value().id()).isEmpty();
        assertThat(transport.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UTF-8"})
    void aListIsReadWhateverItsEncodingIsCalled(String encoding) {
        transport.respond(200, "[{\"id\":\"1\"}]", "Content-Encoding", encoding);

        assertThat(customers.list()).hasSize(1);
    }

    @Test
    void aListThatIsEncodedIsRefused() {
        transport.respond(200, "\u001f\u008b\b gibberish", "Content-Encoding", "gzip");

        assertThat(catchThrowableOfType(CodecException.class, customers::list))
                .hasMessageContaining("Content-Encoding");
    }

    @Test
    void onlyWhatIsAnIdIsTakenForOne() {
        for (String id : List.of("41", "007", "-3", "7F3A91C2-00aa-4bcd-8ef0-0123456789ab")) {
            transport.respond(200, id + "\n");
            assertThat(customers.create(Document.empty()).id()).contains(id);
        }
        for (String text : List.of("Error", "maintenance", "OK", "ok_1", "7f3", "1 2", "1,5")) {
            transport.respond(200, text);
            assertThat(catchThrowableOfType(CodecException.class, () -> customers.create(Document.empty()))
                            .responseText())
                    .isEqualTo(text);
        }
    }
}
