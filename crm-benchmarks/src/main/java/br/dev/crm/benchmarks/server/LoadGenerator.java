package br.dev.crm.benchmarks.server;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerWriter;
import br.dev.crm.benchmarks.data.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks the server over bare sockets and throws the responses away: what the server can carry at most. A peer that comes
 * near it would be measured together with the server's limit.
 */
public final class LoadGenerator {
    private static final int CONNECTIONS = 2;
    private static final int BUFFER = 128 * 1024;
    private static final String SUCCESS = "HTTP/1.1 20";

    private final URI server;
    private final Duration length;

    public LoadGenerator(URI server, Duration length) {
        this.server = server;
        this.length = length;
    }

    /** Returns how many creates it carries a second. */
    public long createsPerSecond() throws IOException, InterruptedException {
        byte[] body = CustomerWriter.json(Customer.at(Customer.FOUND));
        String head = "POST " + common(1) + Protocol.ACTION_HEADER + ": " + Protocol.CREATE + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        return perSecond(head + new String(body, StandardCharsets.UTF_8));
    }

    /** Returns how many lists of this length it carries a second; at most some hundred records. */
    public long listsPerSecond(int records) throws IOException, InterruptedException {
        return perSecond("GET " + common(records) + "\r\n");
    }

    private static String common(int records) {
        return Protocol.INTEGRATION_PATH + " HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=0\r\n"
                + Protocol.RESOURCE_HEADER + ": " + Protocol.resource(records) + "\r\n";
    }

    private long perSecond(String request) throws IOException, InterruptedException {
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Long> one = () -> calls(bytes);
            List<Future<Long>> all = new ArrayList<>(threads.invokeAll(Collections.nCopies(CONNECTIONS, one)));
            long calls = 0;
            for (Future<Long> each : all) {
                calls += each.get();
            }
            return calls * 1_000 / length.toMillis();
        } catch (ExecutionException e) {
            throw new IOException("The load generator has failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long calls(byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            long end = System.nanoTime() + length.toNanos();
            long calls = 0;
            int known = 0;
            while (System.nanoTime() < end) {
                out.write(request);
                known = pass(in, buffer, known);
                calls++;
            }
            return calls;
        }
    }

    /** Reads one response and returns its length: the first time to what ends it, then as many bytes again. */
    private static int pass(InputStream in, byte[] buffer, int known) throws IOException {
        int length = 0;
        while (known > 0 ? length < known : !isWhole(buffer, length)) {
            int more = in.read(buffer, length, buffer.length - length);
            if (more <= 0) {
                throw new IOException("The server has broken off");
            }
            length += more;
        }
        if (!new String(buffer, 0, SUCCESS.length(), StandardCharsets.ISO_8859_1).equals(SUCCESS)) {
            throw new IOException("The server has refused");
        }
        return length;
    }

    private static boolean isWhole(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        return text.endsWith("\r\n0\r\n\r\n") || text.endsWith("\"}");
    }
}
