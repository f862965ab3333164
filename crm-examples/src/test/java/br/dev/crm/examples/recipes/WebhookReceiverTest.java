package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTest {
    private final CrmSandbox sandbox = CrmSandbox.start();
    private final CrmClient crm = DemoSetup.clientOf(sandbox).build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<String> handled = new ArrayList<>();
    private volatile boolean full;
    private HttpServer server;
    private URI uri;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebhookReceiver receiver = new WebhookReceiver(
                crm.resource(DemoSetup.CUSTOMERS, Document.class),
                task -> {
                    if (full) {
                        throw new RejectedExecutionException();
                    }
                    queue.add(task);
                },
                (event, customer) -> handled.add(event.eventId().orElseThrow() + " "
                        + customer.flatMap(record -> record.text("name")).orElse("gone")));
        server.createContext("/", receiver);
        server.start();
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        sandbox.put(DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource(), Map.of("id", "7", "name", "Ana"));
    }

    @AfterEach
    void end() {
        server.stop(0);
        crm.close();
        sandbox.close();
    }

    @Test
    void respondsBeforeItReadsTheRecord() throws Exception {
        assertThat(post(event("e1", "7"))).isEqualTo(204);
        assertThat(sandbox.requestCount()).isZero();

        work();

        assertThat(handled).containsExactly("e1 Ana");
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() throws Exception {
        post(event("e1", "7"));
        assertThat(post(event("e1", "7"))).isEqualTo(204);
        post(event("e2", "7"));
        work();
        post(event("e1", "7"));
        work();

        assertThat(handled).containsExactly("e1 Ana", "e2 Ana");
    }

    @Test
    void tellsThatTheRecordIsGone() throws Exception {
        post(event("e1", "8"));
        work();

        assertThat(handled).containsExactly("e1 gone");
    }

    @Test
    void anEventForWhichThereWasNoRoomIsNewWhenItComesAgain() throws Exception {
        full = true;
        assertThat(post(event("e1", "7"))).isEqualTo(503);
        full = false;
        assertThat(post(event("e1", "7"))).isEqualTo(204);
        work();

        assertThat(handled).containsExactly("e1 Ana");
    }

    @Test
    void anEventWhoseRecordCouldNotBeReadIsNewWhenItComesAgain() throws Exception {
        sandbox.failNext(1, Fault.status(400));
        post(event("e1", "7"));
        work();
        assertThat(handled).isEmpty();

        post(event("e1", "7"));
        work();

        assertThat(handled).containsExactly("e1 Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"eventId\":\"e1\"}",
                "{\"eventId\":{},\"source\":{\"row\":{\"id\":\"7\"}}}",
                "{\"eventId\":\"\",\"source\":{\"row\":{\"id\":\"7\"}}}",
                "{\"source\":{\"row\":{\"id\":\"7\"}}}"
            })
    void refusesWhatIsNoEvent(String body) throws Exception {
        assertThat(post(body)).isEqualTo(400);
        assertThat(queue).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        assertThat(post(event("e1", "7") + " ".repeat(64 * 1024))).isEqualTo(400);
    }

    @Test
    void refusesEverythingButAPost() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .PUT(HttpRequest.BodyPublishers.ofString(event("e1", "7")))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(400);
        assertThat(queue).isEmpty();
    }

    private int post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Does what was put into the queue; only after the response, so that no thread meets another one. */
    private void work() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private static String event(String id, String row) {
        return "{\"eventId\":\"" + id + "\",\"source\":{\"row\":{\"id\":\"" + row + "\"}}}";
    }
}
