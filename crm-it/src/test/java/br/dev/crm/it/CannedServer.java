package br.dev.crm.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers logins, and everything else as it was told to; keeps what it received in a form that can be compared. */
final class CannedServer implements AutoCloseable {
    /** What the HTTP libraries add for their own connection handling. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length");

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> received = new ArrayList<>();
    private List<Answer> answers = List.of();

    CannedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/integration";
    }

    /** From now on one answer after the other is given, the last one for ever. */
    synchronized void play(List<Answer> next) {
        answers = next;
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
            Answer answer = answer(exchange, body);
            answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.get(0), header.get(1)));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answer(HttpExchange exchange, byte[] body) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(OWN_HEADERS);
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " "
                + new String(body, StandardCharsets.ISO_8859_1));
        if (exchange.getRequestURI().getPath().equals("/api/login")) {
            return Answer.of(200, "{}").with("Set-Cookie", "JSESSIONID=s1; Path=/; HttpOnly");
        }
        Answer next = answers.get(0);
        if (answers.size() > 1) {
            answers = answers.subList(1, answers.size());
        }
        return next;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A status, headers as pairs, and a body. */
    record Answer(int status, List<List<String>> headers, String body) {
        static Answer of(int status, String body) {
            return new Answer(status, List.of(), body);
        }

        Answer with(String name, String value) {
            List<List<String>> more = new ArrayList<>(headers);
            more.add(List.of(name, value));
            return new Answer(status, more, body);
        }
    }
}
