package br.dev.crm.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;

/** Serves connections with TLS, a thread for each: there is one at a time, of a process that has just started. */
final class TlsListener {
    private final SSLServerSocket server;
    private final StubResponses responses;

    /** Takes the key from where the JVM's own properties say. */
    TlsListener(StubResponses responses) throws IOException {
        this.responses = responses;
        server = (SSLServerSocket)
                SSLServerSocketFactory.getDefault().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Serves until the process ends. */
    void run() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "tls connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The stub server has failed", e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] bytes = new byte[16 * 1024];
            int limit = 0;
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes, limit, bytes.length - limit)) {
                limit += count;
                StubRequest request = StubRequest.parse(bytes, limit);
                if (request != null) {
                    send(responses.to(request), out);
                    bytes = Arrays.copyOfRange(bytes, request.length(), request.length() + bytes.length);
                    limit -= request.length();
                }
            }
        } catch (IOException e) {
            // The client has ended, as it does after its first response.
            Thread.currentThread().interrupt();
        }
    }

    private static void send(StubResponse response, OutputStream out) throws IOException {
        for (int i = 0; i < response.pieces(); i++) {
            out.write(response.piece(i));
        }
    }
}
