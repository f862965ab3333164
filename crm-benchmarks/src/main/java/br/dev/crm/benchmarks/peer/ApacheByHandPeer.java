package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerReader;
import br.dev.crm.benchmarks.data.CustomerWriter;
import br.dev.crm.benchmarks.data.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Apache HttpClient without what the protocol does not need, and JSON by hand: the floor of all that stand on it. */
final class ApacheByHandPeer implements Peer {
    private static final HttpClientResponseHandler<byte[]> BYTES = response -> {
        check(response);
        HttpEntity entity = response.getEntity();
        try (InputStream in = entity.getContent()) {
            byte[] bytes = new byte[(int) entity.getContentLength()];
            if (in.readNBytes(bytes, 0, bytes.length) != bytes.length || in.read() >= 0) {
                throw new IOException("The body has another length");
            }
            return bytes;
        }
    };

    private final CloseableHttpClient client;
    private final PeerSettings settings;
    private final URI uri;
    private String cookie = "";

    ApacheByHandPeer(PeerSettings settings) {
        this.client = ApacheClients.lean(settings);
        this.settings = settings;
        this.uri = settings.integrationUri();
    }

    @Override
    public void login() throws IOException {
        HttpPost post = new HttpPost(settings.loginUri());
        byte[] json = Protocol.LOGIN.getBytes(StandardCharsets.UTF_8);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        cookie = client.execute(post, response -> {
            check(response);
            return Cookie.pair(response.getHeader("Set-Cookie").getValue());
        });
    }

    @Override
    public String create(Customer customer) throws IOException {
        HttpPost post = new HttpPost(uri);
        addHeaders(post, 1);
        post.setHeader(Protocol.ACTION_HEADER, Protocol.CREATE);
        post.setEntity(new ByteArrayEntity(CustomerWriter.json(customer), ContentType.APPLICATION_JSON));
        return CreatedId.of(new String(client.execute(post, BYTES), StandardCharsets.UTF_8));
    }

    @Override
    public Customer find(String key) throws IOException {
        HttpGet get = get(1);
        get.setHeader(Protocol.FILTER_HEADER, Protocol.filter(key));
        byte[] json = client.execute(get, BYTES);
        return CustomerReader.list(json, json.length).get(0);
    }

    @Override
    public List<Customer> list(int records) throws IOException {
        return client.execute(get(records), response -> {
            check(response);
            try (InputStream in = response.getEntity().getContent()) {
                return CustomerReader.list(in);
            }
        });
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException {
        client.execute(get(records), response -> {
            check(response);
            CustomerReader.stream(response.getEntity().getContent(), each);
            return null;
        });
    }

    private HttpGet get(int records) {
        HttpGet get = new HttpGet(uri);
        addHeaders(get, records);
        return get;
    }

    private void addHeaders(HttpUriRequestBase request, int records) {
        request.setHeader("Accept", Protocol.JSON);
        request.setHeader("Cookie", cookie);
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
