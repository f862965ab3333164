package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.internal.json.JsonReader;
import br.dev.crm.sandbox.request.WebhookDelivery;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final String CUSTOMER = "customers-integration";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CrmSandbox sandbox = CrmSandbox.builder()
            .clock(new MovableClock(Instant.parse("2022-05-06T18:28:36.110Z")))
            .start();
    private final Caller caller = Caller.loggedIn(sandbox);
    private HttpServer receiver;
    private URI target;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/ok", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.createContext("/cut", exchange -> {
            received.add("cut");
            exchange.close();
        });
        receiver.createContext("/error", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        receiver.createContext("/wait", exchange -> {
            received.add("wait");
            try {
                gate.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        receiver.start();
        target = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/ok");
    }

    @AfterEach
    void close() {
        sandbox.close();
        gate.countDown();
        receiver.stop(0);
    }

    @Test
    void postsAnEventForEveryRecordThatIsWritten() throws Exception {
        sandbox.webhook(target, "customer", CUSTOMER);
        sandbox.put("customer", CUSTOMER, Map.of("id", "seeded"));

        caller.create("{\"code\":1}");
        caller.create("{\"code\":1}");
        caller.update("{code->eq->1}", "{\"name\":\"A\"}");
        caller.upsert("{code->eq->2}", "{\"code\":2}");
        caller.upsert("{code->eq->2}", "{\"code\":2}");
        caller.delete("{code->eq->2}");
        caller.update("{code->eq->9}", "{}");
        caller.list();
        caller.resource("orders").create("{}");

        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();
        List<String> ids = sandbox.records("customer", CUSTOMER).stream()
                .map(fields -> (String) fields.get("id"))
                .toList();
        assertThat(received).hasSize(6);
        assertThat(sandbox.webhookDeliveries())
                .allMatch(WebhookDelivery::succeeded)
                .extracting(WebhookDelivery::rowId)
                .startsWith(ids.get(1), ids.get(2), ids.get(1), ids.get(2))
                .hasSize(6);
    }

    @Test
    void writesTheFormOfTheVendorsExample() throws Exception {
        sandbox.webhook(target, "customer", CUSTOMER);

        caller.create("{}");

        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();
        WebhookDelivery delivery = sandbox.webhookDeliveries().get(0);
        assertThat(received).containsExactly("POST application/json;charset=UTF-8 " + delivery.body());
        @SuppressWarnings("unchecked") // the reader makes maps of this one type
        Map<String, Object> event = (Map<String, Object>) JsonReader.read(delivery.body());
        assertThat(event).containsOnlyKeys("eventId", "timestamp", "workflow", "trigger", "source");
        assertThat(UUID.fromString((String) event.get("eventId"))).hasToString(delivery.eventId());
        assertThat(event.get("timestamp")).isEqualTo("2022-05-06T15:28:36.110-03:00");
        assertThat(event.get("trigger")).asInstanceOf(MAP).containsEntry("description", "CREATE");
        assertThat(event.get("source").toString())
                .contains("contextUrl=/customer/" + CUSTOMER)
                .endsWith("row={id=" + delivery.rowId() + "}}");
    }

    @Test
    void sendsEventsOfWhatWasCarriedOutEvenWhereTheResponseWasLost() throws Exception {
        sandbox.webhook(target, "customer", CUSTOMER);
        sandbox.failNext(1, Fault.status(500).afterExecution());
        sandbox.failNext(1, Fault.status(500));

        caller.create("{}");
        caller.create("{}");

        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();
        assertThat(sandbox.webhookDeliveries()).hasSize(1);
    }

    @Test
    void keepsWhatFailedAndSendsItOnce() throws Exception {
        sandbox.webhook(target.resolve("/error"), "customer", CUSTOMER);
        sandbox.webhook(target.resolve("/cut"), "customer", CUSTOMER);
        sandbox.webhook(URI.create("http://127.0.0.1:1/"), "customer", CUSTOMER);

        caller.create("{}");

        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();
        assertThat(sandbox.webhookDeliveries())
                .extracting(WebhookDelivery::status, WebhookDelivery::succeeded)
                .containsExactly(tuple(500, false), tuple(0, false), tuple(0, false));
        assertThat(sandbox.webhookDeliveries().get(0).failure()).isNull();
        assertThat(sandbox.webhookDeliveries().get(2).failure()).contains("ConnectException");
        assertThat(received).containsExactly("cut");
    }

    @Test
    void doesNotHoldUpTheResponseAndSaysThatEventsAreLeft() throws Exception {
        sandbox.webhook(target.resolve("/wait"), "customer", CUSTOMER);

        assertThat(caller.create("{}").statusCode()).isEqualTo(201);
        assertThat(caller.create("{}").statusCode()).isEqualTo(201);

        assertThat(sandbox.awaitWebhooks(Duration.ofMillis(50))).isFalse();
        sandbox.close();
        assertThat(sandbox.awaitWebhooks(LONG)).isFalse();
    }

    @Test
    void forgetsDeliveriesButNotWhereToSendThem() throws Exception {
        sandbox.webhook(target, "customer", CUSTOMER);
        caller.create("{}");
        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();

        sandbox.clear();

        assertThat(sandbox.webhookDeliveries()).isEmpty();
        caller.create("{}");
        assertThat(sandbox.awaitWebhooks(LONG)).isTrue();
        assertThat(sandbox.webhookDeliveries()).hasSize(1);
    }

    @Test
    void refusesATargetThatIsNotOfHttp() {
        for (String uri : List.of("file:///etc/x", "/ok", "http:///x", "mailto:a@b.example")) {
            assertThatThrownBy(() -> sandbox.webhook(URI.create(uri), "s", "r"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("http");
        }
    }
}
