package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.json.GsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Spring's RestClient over Apache HttpClient, whose cookie store keeps the session, with its converter for Gson. */
final class SpringPeer implements Peer {
    private static final ParameterizedTypeReference<List<Customer>> LIST = new ParameterizedTypeReference<>() {};

    private final Gson gson = new Gson();
    private final CloseableHttpClient client;
    private final RestClient rest;

    SpringPeer(PeerSettings settings) {
        client = ApacheClients.byDefault(settings);
        rest = RestClient.builder()
                .baseUrl(settings.server())
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new GsonHttpMessageConverter(gson)))
                .defaultHeader(Protocol.VERSION_HEADER, Protocol.VERSION)
                .defaultHeader(Protocol.SERVICE_HEADER, Protocol.SERVICE)
                .build();
    }

    @Override
    public void login() {
        rest.post()
                .uri(Protocol.LOGIN_PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(gson.fromJson(Protocol.LOGIN, JsonObject.class))
                .retrieve()
                .toBodilessEntity();
    }

    @Override
    public String create(Customer customer) {
        CreatedId created = rest.post()
                .uri(Protocol.INTEGRATION_PATH)
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Protocol.RESOURCE_HEADER, Protocol.resource(1))
                .header(Protocol.ACTION_HEADER, Protocol.CREATE)
                .body(customer)
                .retrieve()
                .body(CreatedId.class);
        return created.id;
    }

    @Override
    public Customer find(String key) {
        return get(1).header(Protocol.FILTER_HEADER, Protocol.filter(key))
                .retrieve()
                .body(LIST)
                .get(0);
    }

    @Override
    public List<Customer> list(int records) {
        return get(records).retrieve().body(LIST);
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) {
        get(records).exchange((request, response) -> {
            if (!response.getStatusCode().is2xxSuccessful()) {
                throw new IOException("Status " + response.getStatusCode());
            }
            GsonLists.stream(gson, response.getBody(), each);
            return null;
        });
    }

    private RestClient.RequestHeadersSpec<?> get(int records) {
        return rest.get()
                .uri(Protocol.INTEGRATION_PATH)
                .accept(MediaType.APPLICATION_JSON)
                .header(Protocol.RESOURCE_HEADER, Protocol.resource(records));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
