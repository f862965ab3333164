package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import com.google.gson.Gson;
import feign.Feign;
import feign.Response;
import feign.codec.Encoder;
import feign.hc5.ApacheHttp5Client;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * OpenFeign over Apache HttpClient, whose cookie store keeps the session. The encoder and the decoder are those of
 * {@code feign-gson}, written out.
 */
final class FeignPeer implements Peer {
    private final Gson gson = new Gson();
    private final CloseableHttpClient client;
    private final FeignApi api;
    private final FeignApi.Login login;

    FeignPeer(PeerSettings settings) {
        client = ApacheClients.byDefault(settings);
        Encoder encoder = (value, type, template) -> template.body(gson.toJson(value, type));
        Feign.Builder builder = Feign.builder()
                .client(new ApacheHttp5Client(client))
                .encoder(encoder)
                .decoder(this::decode);
        api = builder.target(FeignApi.class, settings.server().toString());
        login = Feign.builder()
                .client(new ApacheHttp5Client(client))
                .target(FeignApi.Login.class, settings.server().toString());
    }

    private Object decode(Response response, Type type) throws IOException {
        try (Reader reader = response.body().asReader(StandardCharsets.UTF_8)) {
            return gson.fromJson(reader, type);
        }
    }

    @Override
    public void login() {
        login.login(Protocol.LOGIN.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String create(Customer customer) {
        return api.create(Protocol.resource(1), customer).id;
    }

    @Override
    public Customer find(String key) {
        return api.find(Protocol.resource(1), Protocol.filter(key)).get(0);
    }

    @Override
    public List<Customer> list(int records) {
        return api.list(Protocol.resource(records));
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException {
        try (Response response = api.raw(Protocol.resource(records))) {
            if (response.status() / 100 != 2) {
                throw new IOException("Status " + response.status());
            }
            GsonLists.stream(gson, response.body().asInputStream(), each);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
