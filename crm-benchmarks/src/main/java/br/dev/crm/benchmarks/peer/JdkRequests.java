package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Protocol;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The requests of the protocol as the JDK's client takes them. */
final class JdkRequests {
    private final PeerSettings settings;
    private String cookie = "";

    JdkRequests(PeerSettings settings) {
        this.settings = settings;
    }

    void login(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(settings.loginUri())
                .header("Content-Type", Protocol.JSON)
                .POST(HttpRequest.BodyPublishers.ofString(Protocol.LOGIN))
                .build();
        HttpResponse<Void> response = checked(client.send(request, BodyHandlers.discarding()));
        cookie = Cookie.pair(response.headers().firstValue("Set-Cookie").orElseThrow());
    }

    HttpRequest create(HttpRequest.BodyPublisher body) {
        return common(1)
                .header("Content-Type", Protocol.JSON)
                .header(Protocol.ACTION_HEADER, Protocol.CREATE)
                .POST(body)
                .build();
    }

    HttpRequest find(String key) {
        return common(1).header(Protocol.FILTER_HEADER, Protocol.filter(key)).build();
    }

    HttpRequest list(int records) {
        return common(records).build();
    }

    private HttpRequest.Builder common(int records) {
        return HttpRequest.newBuilder(settings.integrationUri())
                .header("Accept", Protocol.JSON)
                .header("Cookie", cookie)
                .header(Protocol.VERSION_HEADER, Protocol.VERSION)
                .header(Protocol.SERVICE_HEADER, Protocol.SERVICE)
                .header(Protocol.RESOURCE_HEADER, Protocol.resource(records));
    }

    static <T> HttpResponse<T> checked(HttpResponse<T> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Status " + response.statusCode());
        }
        return response;
    }
}
