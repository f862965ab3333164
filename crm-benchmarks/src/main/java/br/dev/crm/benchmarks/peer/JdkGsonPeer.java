package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The JDK's client and Gson as one puts them together by hand. */
final class JdkGsonPeer implements Peer {
    private final Gson gson = new Gson();
    private final HttpClient client;
    private final JdkRequests requests;

    JdkGsonPeer(PeerSettings settings) {
        client = HttpClient.newHttpClient();
        requests = new JdkRequests(settings);
    }

    @Override
    public void login() throws IOException, InterruptedException {
        requests.login(client);
    }

    @Override
    public String create(Customer customer) throws IOException, InterruptedException {
        HttpRequest request = requests.create(HttpRequest.BodyPublishers.ofString(gson.toJson(customer)));
        return GsonLists.id(gson, text(request));
    }

    @Override
    public Customer find(String key) throws IOException, InterruptedException {
        return gson.fromJson(text(requests.find(key)), GsonLists.TYPE).get(0);
    }

    @Override
    public List<Customer> list(int records) throws IOException, InterruptedException {
        return gson.fromJson(text(requests.list(records)), GsonLists.TYPE);
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        return JdkRequests.checked(client.send(request, BodyHandlers.ofString()))
                .body();
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException, InterruptedException {
        try (InputStream in = JdkRequests.checked(client.send(requests.list(records), BodyHandlers.ofInputStream()))
                .body()) {
            GsonLists.stream(gson, in, each);
        }
    }

    @Override
    public CompletableFuture<Customer> findAsync(String key) {
        return client.sendAsync(requests.find(key), BodyHandlers.ofString())
                .thenApply(response ->
                        gson.fromJson(response.body(), GsonLists.TYPE).get(0));
    }

    /** On 17 this client cannot be closed; its threads end when nobody holds it. */
    @Override
    public void close() {}
}
