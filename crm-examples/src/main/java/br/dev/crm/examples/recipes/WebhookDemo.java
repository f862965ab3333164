package br.dev.crm.examples.recipes;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.examples.ConsoleOutput;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.webhook.WebhookEvent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Two customers are written, the CRM posts an event for each, and one of them comes a second time. */
final class WebhookDemo {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private WebhookDemo() {}

    static int play(ConsoleOutput console) throws IOException, InterruptedException {
        ExecutorService worker =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1_000)); // one after another
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> handled = new CopyOnWriteArrayList<>();
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = DemoSetup.clientOf(sandbox).build()) {
            CrmResource<Document> customers = crm.resource(DemoSetup.CUSTOMERS, Document.class);
            String secretPath = "/crm/" + UUID.randomUUID();
            server.createContext(
                    secretPath,
                    new WebhookReceiver(customers, worker, (event, customer) -> handled.add(line(event, customer))));
            server.start();
            URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + secretPath);
            sandbox.webhook(target, DemoSetup.CUSTOMERS.service(), DemoSetup.CUSTOMERS.resource());

            console.title("webhook.title");
            customers.create(customer("João da Conceição"));
            customers.create(customer("Açaí & Pães do Sertão Ltda"));
            sandbox.awaitWebhooks(LONGEST);
            int status = post(target, sandbox.webhookDeliveries().get(0).body());
            worker.shutdown();
            boolean ended = worker.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS);

            console.line("webhook.handled", handled.size());
            handled.forEach(console::plain);
            console.line("webhook.repeated", status);
            return ended && handled.size() == 2 ? 0 : 1;
        } finally {
            worker.shutdownNow();
            server.stop(0);
        }
    }

    private static Document customer(String name) {
        return Document.empty().with("name", name);
    }

    private static String line(WebhookEvent event, Optional<Document> customer) {
        return event.triggerDescription().orElse("") + ": "
                + customer.flatMap(record -> record.text("name")).orElse("");
    }

    private static int post(URI target, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
