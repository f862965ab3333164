package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import com.google.api.client.http.json.JsonHttpContent;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Google's HTTP client over Apache HttpClient, whose cookie store keeps the session, with its own binding over Gson's
 * parser. Turning its objects into records costs a few bytes a record, which its users would not pay.
 */
final class GooglePeer implements Peer {
    private static final GsonFactory JSON = GsonFactory.getDefaultInstance();
    private static final Type LIST = new TypeToken<List<GoogleCustomer>>() {}.getType();

    private final CloseableHttpClient client;
    private final HttpRequestFactory requests;
    private final PeerSettings settings;
    private final Gson gson = new Gson();

    GooglePeer(PeerSettings settings) {
        this.client = ApacheClients.byDefault(settings);
        this.requests = new Apache5HttpTransport(client)
                .createRequestFactory(request -> request.setParser(new JsonObjectParser(JSON)));
        this.settings = settings;
    }

    @Override
    public void login() throws IOException {
        GenericUrl uri = new GenericUrl(settings.loginUri());
        requests.buildPostRequest(uri, ByteArrayContent.fromString(Protocol.JSON, Protocol.LOGIN))
                .execute()
                .disconnect();
    }

    @Override
    public String create(Customer customer) throws IOException {
        HttpRequest request = requests.buildPostRequest(uri(), new JsonHttpContent(JSON, GoogleCustomer.of(customer)));
        addHeaders(request, 1);
        request.getHeaders().set(Protocol.ACTION_HEADER, Protocol.CREATE);
        return request.execute().parseAs(GoogleCustomer.Created.class).id();
    }

    @Override
    public Customer find(String key) throws IOException {
        HttpRequest request = get(1);
        request.getHeaders().set(Protocol.FILTER_HEADER, Protocol.filter(key));
        return customers(request).get(0);
    }

    @Override
    public List<Customer> list(int records) throws IOException {
        return customers(get(records));
    }

    @SuppressWarnings("unchecked") // the library gives what the type asks for, as an object
    private static List<Customer> customers(HttpRequest request) throws IOException {
        List<GoogleCustomer> parsed = (List<GoogleCustomer>) request.execute().parseAs(LIST);
        return parsed.stream().map(GoogleCustomer::toCustomer).toList();
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException {
        HttpResponse response = get(records).execute();
        try (InputStream in = response.getContent()) {
            GsonLists.stream(gson, in, each);
        }
    }

    private HttpRequest get(int records) throws IOException {
        HttpRequest request = requests.buildGetRequest(uri());
        addHeaders(request, records);
        return request;
    }

    private GenericUrl uri() {
        return new GenericUrl(settings.integrationUri());
    }

    private static void addHeaders(HttpRequest request, int records) {
        request.getHeaders()
                .setAccept(Protocol.JSON)
                .set(Protocol.VERSION_HEADER, Protocol.VERSION)
                .set(Protocol.SERVICE_HEADER, Protocol.SERVICE)
                .set(Protocol.RESOURCE_HEADER, Protocol.resource(records));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
