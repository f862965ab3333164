package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Apache HttpClient and Gson as one puts them together by hand with care: the response is read through a reader, never
 * held as a text. The library's own cookie store keeps the session.
 */
final class ApacheGsonPeer implements Peer {
    private final Gson gson = new Gson();
    private final CloseableHttpClient client;
    private final String login;
    private final String uri;

    ApacheGsonPeer(PeerSettings settings) {
        client = ApacheClients.byDefault(settings);
        login = settings.loginUri().toString();
        uri = settings.integrationUri().toString();
    }

    @Override
    public void login() throws IOException {
        HttpPost post = new HttpPost(login);
        post.setEntity(new StringEntity(Protocol.LOGIN, ContentType.APPLICATION_JSON));
        client.execute(post, response -> {
            check(response);
            EntityUtils.consume(response.getEntity());
            return null;
        });
    }

    @Override
    public String create(Customer customer) throws IOException {
        HttpPost post = new HttpPost(uri);
        addHeaders(post, 1);
        post.setHeader(Protocol.ACTION_HEADER, Protocol.CREATE);
        post.setEntity(new StringEntity(gson.toJson(customer), ContentType.APPLICATION_JSON));
        return read(post, TypeToken.get(CreatedId.class)).id;
    }

    @Override
    public Customer find(String key) throws IOException {
        HttpGet get = get(1);
        get.setHeader(Protocol.FILTER_HEADER, Protocol.filter(key));
        return read(get, GsonLists.TYPE).get(0);
    }

    @Override
    public List<Customer> list(int records) throws IOException {
        return read(get(records), GsonLists.TYPE);
    }

    private <T> T read(HttpUriRequestBase request, TypeToken<T> type) throws IOException {
        return client.execute(request, response -> {
            check(response);
            try (Reader reader = new InputStreamReader(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
                return gson.fromJson(reader, type);
            }
        });
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException {
        client.execute(get(records), response -> {
            check(response);
            GsonLists.stream(gson, response.getEntity().getContent(), each);
            return null;
        });
    }

    private HttpGet get(int records) {
        HttpGet get = new HttpGet(uri);
        addHeaders(get, records);
        return get;
    }

    private static void addHeaders(HttpUriRequestBase request, int records) {
        request.setHeader("Accept", Protocol.JSON);
        request.setHeader(Protocol.VERSION_HEADER, Protocol.VERSION);
        request.setHeader(Protocol.SERVICE_HEADER, Protocol.SERVICE);
        request.setHeader(Protocol.RESOURCE_HEADER, Protocol.resource(records));
    }

    private static void check(ClassicHttpResponse response) throws IOException {
        if (response.getCode() / 100 != 2) {
            throw new IOException("Status " + response.getCode());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
