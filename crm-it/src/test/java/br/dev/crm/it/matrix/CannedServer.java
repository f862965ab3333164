package br.dev.crm.it.matrix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Accepts logins and serves canned responses to everything else; keeps what it received in a form that can be compared.
 */
final class CannedServer implements AutoCloseable {
    /** What the HTTP libraries add for their own connection handling. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> received = new ArrayList<>();
    private List<Response> responses = List.of();

    CannedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/integration");
    }

    /** From now on serves one response after the other, the last one for ever. */
    synchronized void play(List<Response> next) {
        responses = next;
        received.clear();
    }

    /**
     * Method, path, headers by name less those that the libraries add, and body of every request since {@link #play}.
     */
    synchronized List<String> received() {
        return List.copyOf(received);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Response response = respond(exchange, body);
            response.headers().forEach(header -> exchange.getResponseHeaders().add(header.get(0), header.get(1)));
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Response respond(HttpExchange exchange, byte[] body) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(OWN_HEADERS);
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " "
                + new String(body, StandardCharsets.ISO_8859_1));
        if (exchange.getRequestURI().getPath().equals("/api/login")) {
            return Response.of(200, "{}").with("Set-Cookie", "JSESSIONID=s1; Path=/; HttpOnly");
        }
        Response next = responses.get(0);
        if (responses.size() > 1) {
            responses = responses.subList(1, responses.size());
        }
        return next;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A status, headers as pairs, and a body. */
    record Response(int status, List<List<String>> headers, String body) {
        static Response of(int status, String body) {
            return new Response(status, List.of(), body);
        }

        Response with(String name, String value) {
            List<List<String>> more = new ArrayList<>(headers);
            more.add(List.of(name, value));
            return new Response(status, more, body);
        }
    }
}
