package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerReader;
import br.dev.crm.benchmarks.data.CustomerWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The JDK's client without hand-over to other threads, and JSON by hand: the floor of all that stand on it. */
final class JdkByHandPeer implements Peer {
    private final HttpClient client;
    private final JdkRequests requests;

    JdkByHandPeer(PeerSettings settings) {
        client = HttpClient.newBuilder().executor(Runnable::run).build();
        requests = new JdkRequests(settings);
    }

    @Override
    public void login() throws IOException, InterruptedException {
        requests.login(client);
    }

    @Override
    public String create(Customer customer) throws IOException, InterruptedException {
        HttpRequest request = requests.create(HttpRequest.BodyPublishers.ofByteArray(CustomerWriter.json(customer)));
        return CreatedId.of(new String(bytes(request), StandardCharsets.UTF_8));
    }

    @Override
    public Customer find(String key) throws IOException, InterruptedException {
        return read(bytes(requests.find(key))).get(0);
    }

    @Override
    public List<Customer> list(int records) throws IOException, InterruptedException {
        return read(bytes(requests.list(records)));
    }

    private byte[] bytes(HttpRequest request) throws IOException, InterruptedException {
        return JdkRequests.checked(client.send(request, BodyHandlers.ofByteArray()))
                .body();
    }

    private static List<Customer> read(byte[] json) {
        try {
            return CustomerReader.list(json, json.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException, InterruptedException {
        try (InputStream in = JdkRequests.checked(client.send(requests.list(records), BodyHandlers.ofInputStream()))
                .body()) {
            CustomerReader.stream(in, each);
        }
    }

    @Override
    public CompletableFuture<Customer> findAsync(String key) {
        return client.sendAsync(requests.find(key), BodyHandlers.ofByteArray())
                .thenApply(response -> read(response.body()).get(0));
    }

    /** On 17 this client cannot be closed; its threads end when nobody holds it. */
    @Override
    public void close() {}
}
