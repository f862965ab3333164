package br.dev.crm.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls a sandbox the way a client does; keeps the cookies of its login. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final CrmSandbox sandbox;
    private String resource = "customers-integration";
    private String cookies = "";

    private Caller(CrmSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Caller stranger(CrmSandbox sandbox) {
        return new Caller(sandbox);
    }

    static Caller loggedIn(CrmSandbox sandbox) {
        Caller caller = new Caller(sandbox);
        caller.login();
        return caller;
    }

    Caller resource(String name) {
        this.resource = name;
        return this;
    }

    HttpResponse<String> login() {
        return login(sandbox.username(), sandbox.password(), sandbox.tenant());
    }

    HttpResponse<String> login(String username, String password, String tenant) {
        HttpResponse<String> response = postLogin(
                "{\"username\":\"" + username + "\",\"password\":\"" + password + "\",\"tenant\":\"" + tenant + "\"}");
        cookies = response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        return response;
    }

    HttpResponse<String> postLogin(String body) {
        return exchange(HttpRequest.newBuilder(sandbox.loginUri()).POST(BodyPublishers.ofString(body)));
    }

    String cookies() {
        return cookies;
    }

    void cookies(String value) {
        this.cookies = value;
    }

    HttpResponse<String> list() {
        return send("GET", Map.of(), "");
    }

    HttpResponse<String> list(String filter) {
        return send("GET", Map.of("Integration-Filter", filter), "");
    }

    HttpResponse<String> create(String body) {
        return send("POST", Map.of("Integration-Action", "create"), body);
    }

    HttpResponse<String> update(String filter, String body) {
        return send("POST", Map.of("Integration-Action", "update", "Integration-Filter", filter), body);
    }

    HttpResponse<String> upsert(String filter, String body) {
        return send("POST", Map.of("Integration-Action", "upsert", "Integration-Filter", filter), body);
    }

    HttpResponse<String> delete(String filter) {
        return send("DELETE", Map.of("Integration-Filter", filter), "");
    }

    /** Sends with the usual headers and these; an empty value leaves a header out. */
    HttpResponse<String> send(String method, Map<String, String> headers, String body) {
        return exchange(request(method, headers, body));
    }

    HttpRequest.Builder request(String method, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "Integration-Version",
                "v1",
                "Integration-Service",
                "customer",
                "Integration-Resource",
                resource,
                "Cookie",
                cookies));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.integrationUri())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request;
    }

    HttpResponse<String> get(URI uri) {
        return exchange(HttpRequest.newBuilder(uri));
    }

    static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException noResponse) {
            throw new UncheckedIOException(noResponse);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
