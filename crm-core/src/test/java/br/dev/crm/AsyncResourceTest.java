package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.Paging;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The methods of a resource by calls that return at once, and what all calls of a resource have in common. */
class AsyncResourceTest {
    private static final Filter KEY = Filter.eq("externalId", "42");
    private static final Document ANA = Document.parse("{\"externalId\":\"42\",\"name\":\"Ana\"}");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClientBuilder builder = TestClient.builder(transport, new ManualTiming());
    private CrmClient client = builder.build();

    @AfterEach
    void end() {
        client.close();
    }

    private CrmResource<Document> customers() {
        return client.resource(CUSTOMERS, Document.class);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void everyMethodEndsLikeTheBlockingOne() throws Exception {
        AsyncCrmResource<Document> customers = customers().async();
        transport
                .respond(200, "[{\"a\":1},{\"a\":2}]")
                .respond(200, "[" + ANA.toJson() + "]")
                .respond(200, "[" + ANA.toJson() + "]")
                .respond(201, "{\"id\":\"u1\"}")
                .respond(200, "")
                .respond(200, "{\"id\":\"u1\"}")
                .respond(200, "")
                .respond(200, "[]")
                .respond(201, "{\"id\":\"u2\"}")
                .respond(200, "[" + ANA.toJson() + "]")
                .respond(200, "");

        assertThat(get(customers.list())).hasSize(2);
        assertThat(get(customers.list(KEY))).containsExactly(ANA);
        assertThat(get(customers.find(KEY))).contains(ANA);
        assertThat(get(customers.create(ANA)).requireId()).isEqualTo("u1");
        assertThat(get(customers.update(KEY, ANA)).id()).isEmpty();
        assertThat(get(customers.upsert(KEY, ANA)).id()).contains("u1");
        assertThat(get(customers.delete(KEY)).status().code()).isEqualTo(200);
        assertThat(get(customers.createOrFind(KEY, ANA)).id()).contains("u2");
        assertThat(get(customers.merge(KEY, Document.parse("{\"segment\":\"A\"}")))
                        .toJson())
                .isEqualTo("{\"externalId\":\"42\",\"name\":\"Ana\",\"segment\":\"A\"}");
    }

    @Test
    void everyFailureIsOneOfTheFuture() {
        AsyncCrmResource<Document> customers = customers().async();
        transport.respond(200, "[{\"a\":1},{\"a\":2}]");

        assertThatThrownBy(() -> get(customers.find(KEY))).isInstanceOf(NonUniqueResultException.class);
        assertThatThrownBy(() -> get(customers.list(null))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> get(customers.find(null))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> get(customers.update(null, ANA))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> get(customers.merge(null, ANA))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> get(customers.merge(KEY, null))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> get(customers.createOrFind(null, ANA))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(
                        () -> get(customers().withHeader("Cookie", "x").async().list()))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(transport.requests()).as("the one of find, and none else").hasSize(1);
    }

    @Test
    void deadlineAndHeadersOfAResourceGoWithEachOfItsCalls() {
        CrmResource<Document> customers = customers()
                .withHeader("Integration-Response", "minimum")
                .withHeader("X-Correlation", "7")
                .withQuery("lang", "pt")
                .withPaging(Paging.none())
                .withDeadline(Duration.ofSeconds(7));
        transport
                .respond(200, "[]")
                .respond(200, "[]")
                .respond(201, "{\"id\":\"u1\"}")
                .respond(200, "[" + ANA.toJson() + "]")
                .respond(200, "");

        customers.list();
        customers.createOrFind(KEY, ANA);
        customers.merge(KEY, Document.parse("{\"segment\":\"A\"}"));

        assertThat(transport.requests()).hasSize(5).allSatisfy(request -> {
            assertThat(request.headers().first("Integration-Response")).contains("minimum");
            assertThat(request.headers().first("X-Correlation")).contains("7");
            assertThat(request.uri()).hasQuery("lang=pt");
        });
        assertThatCode(() -> customers().withDeadline(null)).doesNotThrowAnyException();
    }

    @Test
    void aFunctionOfTheUsersThatFailsIsTheCauseOfOneOfOurExceptions() {
        IllegalStateException broken = new IllegalStateException("secret");
        client.close();
        client = builder.createdId(document -> {
                    throw broken;
                })
                .build();
        transport.respond(201, "{\"id\":\"u1\"}");

        assertThatThrownBy(() -> customers().create(ANA))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("createdId")
                .hasMessageNotContaining("secret")
                .hasRootCause(broken);
        transport.respond(200, "[" + ANA.toJson() + "]");
        assertThatThrownBy(() -> customers().createOrFind(KEY, ANA))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("createdId")
                .hasCause(broken);
        client.close();
        client = builder.integrationPath((name, action) -> {
                    throw broken;
                })
                .build();
        assertThatThrownBy(() -> customers().list())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("integrationPath")
                .hasMessageNotContaining("secret")
                .hasCause(broken);
    }
}
