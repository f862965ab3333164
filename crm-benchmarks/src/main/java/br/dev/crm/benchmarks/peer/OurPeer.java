package br.dev.crm.benchmarks.peer;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.CrmResource;
import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ours, on defaults: session, deadline, decisions and strictness are on. */
final class OurPeer implements Peer {
    private final CrmClient client;
    private final CrmResource<Customer> one;
    private final Map<Integer, CrmResource<Customer>> lists = new ConcurrentHashMap<>();

    OurPeer(PeerSettings settings, String transport, String codec) {
        CrmClientBuilder builder = CrmClient.builder()
                .integrationUri(settings.integrationUri())
                .credentials(Protocol.USERNAME, Protocol.PASSWORD, Protocol.TENANT)
                .transport(transport)
                .codec(codec);
        if (settings.needsLargePool()) {
            builder.maxConnections(settings.connections());
        }
        client = builder.build();
        one = resource(1);
    }

    private CrmResource<Customer> resource(int records) {
        return client.resource(name(records), Customer.class);
    }

    private static ResourceName name(int records) {
        return ResourceName.of(Protocol.SERVICE, Protocol.resource(records), Protocol.VERSION);
    }

    /** Ours logs in by itself. */
    @Override
    public void login() {}

    @Override
    public String create(Customer customer) {
        return one.create(customer).requireId();
    }

    @Override
    public Customer find(String key) {
        return one.find(filter(key)).orElseThrow();
    }

    private static Filter filter(String key) {
        return Filter.eq(Protocol.KEY_FIELD, key);
    }

    @Override
    public List<Customer> list(int records) {
        return lists.computeIfAbsent(records, this::resource).list();
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) {
        try (Stream<Customer> all = resource(records).stream()) {
            all.forEach(each);
        }
    }

    @Override
    public CompletableFuture<Customer> findAsync(String key) {
        CrmRequest<List<Customer>> request =
                CrmRequest.list(one.name(), Customer.class).filter(filter(key)).build();
        return client.sendAsync(request).thenApply(response -> response.value().get(0));
    }

    @Override
    public void close() {
        client.close();
    }
}
