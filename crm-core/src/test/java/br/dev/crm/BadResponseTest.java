package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.Written;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.Streams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are not what was asked for, and responses that do not come. */
class BadResponseTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"text\"",
                "7",
                "{}",
                "{\"rows\":[{\"secret\":\"marked\"}]}",
                "{\"items\":{\"secret\":\"marked\"}}",
                "[{\"secret\":\"marked\"}",
                "[{\"secret\":\"marked\"}] x",
                "[null]",
                "[1,]",
                "plain text"
            })
    void neverTakesAnythingElseForAnEmptyList(String body) {
        transport.respond(200, body);

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(list()));

        assertThat(e).isNotNull();
        assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED);
        assertThat(e.toString() + e.excerpt() + e.getCause()).doesNotContain("marked");
        assertThat(e.getMessage()).endsWith("[CRM-0301]");
    }

    @Test
    void showsTheShapeOfAResponseWithItsValuesMasked() {
        transport.respond(200, "{\"rows\":[{\"name\":\"marked\",\"age\":47,\"ok\":true}],\"next\":null}");

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(list()));

        assertThat(e.excerpt()).isEqualTo("{\"rows\":[{\"name\":\"…\",\"age\":…,\"ok\":…}],\"next\":null}");
    }

    @Test
    void showsTheShapeOfAPageThatStaysAfterANewLogin() {
        String page = "<!DOCTYPE html><title>Proxy</title>";
        transport.respond(200, page).respond(200, page);

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(list()));

        assertThat(e.getMessage()).contains("HTML").contains("<title>…</title>");
        assertThat(e.responseText()).isEqualTo(page);
        assertThat(e.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK.", "{\"id\":\"7f3\"", "{\"id\":\"7f3\"}x"})
    void leavesACreateInDoubtWhoseResponseIsNeitherJsonNorAnId(String body) {
        transport.respond(201, body);

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(create()));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "{}", "[]", "null", "true", "\"\"", "{\"id\":null}", "{\"id\":{}}", "{\"done\":1}"})
    void aCreateWhoseResponseTellsNoIdHasBeenCreatedAndSaysSo(String body) {
        transport.respond(201, body);

        Written written = client.send(create()).value();

        assertThat(written.id()).isEmpty();
        assertThat(written.status().code()).isEqualTo(201);
        assertThat(written.responseText()).isEqualTo(body);
        assertThatThrownBy(written::requireId)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("The write has succeeded with 201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "OK.", "{\"id\""})
    void toleratesAnyResponseToAWriteWhoseShapeIsNotStated(String body) {
        transport.respond(200, body);

        assertThat(client.send(upsert()).value().id()).isEmpty();
    }

    @Test
    void refusesAnEncodingThatItDidNotAskFor() {
        transport.respond(200, "\u001f\u008b", "Content-Encoding", "gzip");

        assertThat(catchThrowableOfType(CodecException.class, () -> client.send(list())))
                .hasMessageContaining("Content-Encoding");
    }

    @Test
    void refusesAnEndlessResponse() {
        transport.then(request -> new HttpResponse(200, HttpHeaders.none(), Streams.endless("[", ' ')));

        assertThat(catchThrowableOfType(CodecException.class, () -> client.send(list())))
                .hasMessageContaining("maxResponseBytes, 16777216");
    }

    @Test
    void aCreateWithAnEndlessResponseHasBeenCreated() {
        transport.then(request -> new HttpResponse(201, HttpHeaders.none(), Streams.endless("{", ' ')));

        assertThat(client.send(create()).value().id()).isEmpty();
    }

    @Test
    void anEndlessResponseEndsTheDoubtOfAnEarlierAttempt() {
        transport
                .fail(TransportException.unknown("reset", null))
                .then(request -> new HttpResponse(200, HttpHeaders.none(), Streams.endless("[", ' ')));

        CodecException e = catchThrowableOfType(CodecException.class, () -> client.send(list()));

        assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED);
        assertThat(e.attempts()).isEqualTo(2);
    }

    @Test
    void sendsEveryActionAgainThatDidNotLeave() {
        for (CrmRequest<?> request : List.of(list(), create(), upsert())) {
            transport
                    .fail(TransportException.notSent("refused", null))
                    .respond(200, request.action() == Action.LIST ? "[]" : "\"7f3\"");

            assertThat(client.send(request).attempts()).isEqualTo(2);
        }
    }

    @Test
    void sendsReadsAndKeyedWritesAgainWhoseResponseWasLost() {
        for (CrmRequest<?> request : List.of(list(), upsert())) {
            transport
                    .fail(TransportException.unknown("reset", null))
                    .fail(TransportException.unknown("reset", null))
                    .respond(200, request.action() == Action.LIST ? "[]" : "");

            assertThat(client.send(request).attempts()).isEqualTo(3);
        }
    }

    @Test
    void neverSendsACreateAgainWhoseResponseWasLost() {
        transport.fail(TransportException.unknown("reset", null));

        TransportFailureException e =
                catchThrowableOfType(TransportFailureException.class, () -> client.send(create()));

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e.getMessage()).endsWith("[CRM-0201]");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void remembersThatAnEarlierAttemptMayHaveArrived() {
        transport
                .fail(TransportException.unknown("reset", null))
                .fail(TransportException.notSent("refused", null))
                .fail(TransportException.notSent("refused", null));

        assertThat(catchThrowableOfType(CrmException.class, () -> client.send(upsert()))
                        .delivery())
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void doesNotTakeAFaultOfTheCrmForARequestThatWasNotExecuted() {
        transport
                .respond(500, "")
                .fail(TransportException.notSent("refused", null))
                .fail(TransportException.notSent("refused", null));

        assertThat(catchThrowableOfType(CrmException.class, () -> client.send(upsert()))
                        .delivery())
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void saysOfARequestThatWasOnlyTurnedAwayThatItWasAnswered() {
        transport
                .respond(429, "")
                .fail(TransportException.notSent("refused", null))
                .fail(TransportException.notSent("refused", null))
                .fail(TransportException.notSent("refused", null));

        assertThat(catchThrowableOfType(CrmException.class, () -> client.send(create()))
                        .delivery())
                .isEqualTo(Delivery.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void tellsTheDeliveryOfATimeOut(Delivery delivery) {
        if (delivery == Delivery.ANSWERED) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            transport.fail(TransportException.timeout("too long", delivery, null));
        }

        TransportFailureException e = catchThrowableOfType(TransportFailureException.class, () -> client.send(list()));

        assertThat(e.isTimeout()).isTrue();
        assertThat(e.delivery()).isEqualTo(delivery);
        assertThat(e.attempts()).isEqualTo(3);
    }

    private static CrmRequest<?> list() {
        return CrmRequest.list(CUSTOMERS, Map.class).build();
    }

    private static CrmRequest<Written> create() {
        return CrmRequest.create(CUSTOMERS, Map.of("name", "x")).build();
    }

    private static CrmRequest<Written> upsert() {
        return CrmRequest.upsert(CUSTOMERS, Map.of("externalId", "42"))
                .filter(Filter.eq("externalId", "42"))
                .build();
    }
}
