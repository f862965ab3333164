package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import com.google.gson.Gson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** Retrofit over OkHttp, with its own converter for Gson. */
final class RetrofitPeer implements Peer {
    private final Gson gson = new Gson();
    private final OkHttpClient client;
    private final RetrofitApi api;
    private String cookie = "";

    RetrofitPeer(PeerSettings settings) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        if (settings.needsLargePool()) {
            Dispatcher dispatcher = new Dispatcher();
            dispatcher.setMaxRequests(settings.connections());
            dispatcher.setMaxRequestsPerHost(settings.connections());
            Duration keepAlive = Duration.ofMinutes(5);
            builder.dispatcher(dispatcher)
                    .connectionPool(
                            new ConnectionPool(settings.connections(), keepAlive.toMillis(), TimeUnit.MILLISECONDS));
        }
        client = builder.build();
        api = new Retrofit.Builder()
                .baseUrl(settings.server().toString())
                .client(client)
                .addConverterFactory(GsonConverterFactory.create(gson))
                .build()
                .create(RetrofitApi.class);
    }

    @Override
    public void login() throws IOException {
        RequestBody json = RequestBody.create(Protocol.LOGIN, MediaType.get(Protocol.JSON));
        Response<ResponseBody> response = api.login(json).execute();
        body(response).close();
        cookie = Cookie.pair(String.valueOf(response.headers().get("Set-Cookie")));
    }

    @Override
    public String create(Customer customer) throws IOException {
        return body(api.create(cookie, Protocol.resource(1), customer).execute()).id;
    }

    @Override
    public Customer find(String key) throws IOException {
        return body(findCall(key).execute()).get(0);
    }

    private Call<List<Customer>> findCall(String key) {
        return api.find(cookie, Protocol.resource(1), Protocol.filter(key));
    }

    @Override
    public List<Customer> list(int records) throws IOException {
        return body(api.list(cookie, Protocol.resource(records)).execute());
    }

    @Override
    public void stream(int records, Consumer<? super Customer> each) throws IOException {
        try (ResponseBody body =
                body(api.raw(cookie, Protocol.resource(records)).execute())) {
            GsonLists.stream(gson, body.byteStream(), each);
        }
    }

    @Override
    public CompletableFuture<Customer> findAsync(String key) {
        CompletableFuture<Customer> found = new CompletableFuture<>();
        findCall(key).enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<List<Customer>> call, Response<List<Customer>> response) {
                try {
                    found.complete(body(response).get(0));
                } catch (IOException | RuntimeException e) {
                    found.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call<List<Customer>> call, Throwable failure) {
                found.completeExceptionally(failure);
            }
        });
        return found;
    }

    private static <T> T body(Response<T> response) throws IOException {
        T body = response.body();
        if (!response.isSuccessful() || body == null) {
            throw new IOException("Status " + response.code());
        }
        return body;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
