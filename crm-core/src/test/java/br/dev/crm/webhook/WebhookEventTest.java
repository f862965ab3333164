package br.dev.crm.webhook;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventTest {
    private static final String ROW = "8b1d0f6e-1111-4222-8333-444455556666";
    private static final String EVENT = "{\"eventId\":\"0f8fad5b-d9cb-469f-a165-70867728950e\","
            + "\"timestamp\":\"2022-05-06T15:28:36.110-03:00\","
            + "\"workflow\":{\"id\":\"w1\",\"description\":\"Clientes novos\"},"
            + "\"trigger\":{\"id\":\"t1\",\"description\":\"CREATE\"},"
            + "\"source\":{\"object\":{\"id\":\"o1\",\"description\":\"Cliente\",\"contextUrl\":\"/customer\"},"
            + "\"row\":{\"id\":\"" + ROW + "\"}},"
            + "\"attempt\":1E400}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();
    private final CrmResource<Document> customers = client.resource(CUSTOMERS, Document.class);

    @Test
    void readsTheFormOfTheVendorsExample() {
        WebhookEvent event = WebhookEvent.parse(EVENT);

        assertThat(event.eventId()).contains("0f8fad5b-d9cb-469f-a165-70867728950e");
        assertThat(event.timestamp()).contains(OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00"));
        assertThat(event.workflowId()).contains("w1");
        assertThat(event.workflowDescription()).contains("Clientes novos");
        assertThat(event.triggerId()).contains("t1");
        assertThat(event.triggerDescription()).contains("CREATE");
        assertThat(event.objectId()).contains("o1");
        assertThat(event.objectDescription()).contains("Cliente");
        assertThat(event.objectContextUrl()).contains("/customer");
        assertThat(event.rowId()).contains(ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"eventId\":null,\"timestamp\":null,\"workflow\":null,\"trigger\":null,\"source\":null}",
                "{\"workflow\":{},\"trigger\":{\"id\":null,\"description\":null},\"source\":{\"object\":{},\"row\":null}}"
            })
    void partsThatAreMissingAreEmpty(String json) {
        WebhookEvent event = WebhookEvent.parse(json);

        Stream<Optional<?>> parts = Stream.of(
                event.eventId(),
                event.timestamp(),
                event.workflowId(),
                event.workflowDescription(),
                event.triggerId(),
                event.triggerDescription(),
                event.objectId(),
                event.objectDescription(),
                event.objectContextUrl(),
                event.rowId());
        assertThat(parts).allMatch(Optional::isEmpty);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        assertThat(WebhookEvent.parse(EVENT.getBytes(StandardCharsets.UTF_8))
                        .document()
                        .toJson())
                .isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{\"eventId\":}", "{}{}", "{'eventId':1}"})
    void refusesWhatIsNoObjectOfStrictJson(String json) {
        assertThatThrownBy(() -> WebhookEvent.parse(json)).isInstanceOf(CodecException.class);
    }

    @Test
    void namesThePlaceOfAFieldOfAnotherKindAndNotItsValue() {
        WebhookEvent event = WebhookEvent.parse("{\"timestamp\":\"06/05/2022\",\"source\":{\"row\":\"secret\"}}");

        assertThatThrownBy(event::rowId)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("source.row")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(event::timestamp).isInstanceOf(CodecException.class).hasMessageContaining("timestamp");
    }

    @Test
    void showsNoValue() {
        assertThat(WebhookEvent.parse(EVENT).toString())
                .contains("eventId", "source")
                .doesNotContain(ROW, "0f8fad5b", "Clientes", "/customer");
    }

    @Test
    void isEqualToAnEventOfTheSameFields() {
        assertThat(WebhookEvent.parse("{\"eventId\":\"1\",\"x\":2}"))
                .isEqualTo(WebhookEvent.parse("{\"x\":2,\"eventId\":\"1\"}"))
                .hasSameHashCodeAs(WebhookEvent.parse("{\"x\":2,\"eventId\":\"1\"}"))
                .isNotEqualTo(WebhookEvent.parse("{\"eventId\":\"2\",\"x\":2}"));
    }

    @Test
    void aClientReadsAndWritesItWhateverItsCodecKnows() {
        transport.respond(200, "[" + EVENT + "]").respond(201, "{\"id\":\"7f3\"}");

        List<WebhookEvent> events =
                client.resource(CUSTOMERS, WebhookEvent.class).list();
        client.resource(CUSTOMERS, WebhookEvent.class).create(events.get(0));

        assertThat(events).containsExactly(WebhookEvent.parse(EVENT));
        assertThat(new String(transport.lastRequest().body(), StandardCharsets.UTF_8))
                .isEqualTo(EVENT);
        assertThat(client.fromDocument(client.toDocument(events.get(0)), WebhookEvent.class))
                .isEqualTo(events.get(0));
    }

    @Test
    void findsTheRecordThatItIsAbout() {
        transport.respond(200, "[{\"id\":\"" + ROW + "\",\"name\":\"Ana\"}]");

        assertThat(customers.find(WebhookEvent.parse(EVENT)))
                .map(customer -> customer.text("name").orElseThrow())
                .contains("Ana");
        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{id->eq->" + ROW + "}");
    }

    @Test
    void findsNothingWhereTheRecordIsGone() {
        transport.respond(200, "[]");

        assertThat(customers.find(WebhookEvent.parse(EVENT))).isEmpty();
    }

    @Test
    void refusesToTakeOneOfSeveral() {
        transport.respond(200, "[{},{}]");

        assertThatThrownBy(() -> customers.find(WebhookEvent.parse(EVENT)))
                .isInstanceOf(NonUniqueResultException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x}{name->like->a", "x||id->neq->y", "", "São", "a\\r\\nCookie: b"})
    void sendsNothingForAnIdThatWouldBecomeAnotherFilter(String id) {
        WebhookEvent hostile = WebhookEvent.parse("{\"source\":{\"row\":{\"id\":\"" + id + "\"}}}");

        assertThatThrownBy(() -> customers.find(hostile)).isInstanceOf(InvalidRequestException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void saysThatAnEventNamesNoRecord() {
        assertThatThrownBy(() -> customers.find(WebhookEvent.parse("{\"source\":{}}")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("source.row.id");
        assertThat(transport.requests()).isEmpty();
    }
}
