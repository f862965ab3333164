package br.dev.crm.transport.apache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on loopback that runs a script on each connection and keeps what it received. */
final class ScriptedServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final List<ServerConnection> connections = new CopyOnWriteArrayList<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    /** What happens on one connection; it is closed when the script ends. */
    interface Script {
        void run(ServerConnection connection) throws IOException, InterruptedException;
    }

    private ScriptedServer(ServerSocketFactory sockets, Script script) throws IOException {
        listener = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.script = script;
    }

    static ScriptedServer running(Script script) throws IOException {
        return runningOn(ServerSocketFactory.getDefault(), script);
    }

    static ScriptedServer runningOn(ServerSocketFactory sockets, Script script) throws IOException {
        ScriptedServer server = new ScriptedServer(sockets, script);
        start("scripted-server", server::accept);
        return server;
    }

    /** Answers every request on every connection with these bytes. */
    static ScriptedServer answering(String answer) throws IOException {
        return running(connection -> {
            while (connection.readRequest() != null) {
                connection.write(answer);
            }
        });
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                ServerConnection connection = new ServerConnection(socket, connections.size(), requests::add);
                connections.add(connection);
                start("scripted-connection", () -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(ServerConnection connection) {
        try (connection) {
            script.run(connection);
        } catch (IOException | InterruptedException e) {
            // The client went away, which a test sees on its own side.
            return;
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + pathAndQuery);
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    List<ServerConnection> connections() {
        return List.copyOf(connections);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (ServerConnection connection : connections) {
            connection.close();
        }
    }
}
