package br.dev.crm.transport.apache;

import java.io.IOException;

/** Servers that stop in the middle. */
final class Stalls {
    private Stalls() {}

    static ScriptedServer beforeHeaders() throws IOException {
        return ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.awaitGone();
        });
    }

    static ScriptedServer inHeaders() throws IOException {
        return after("HTTP/1.1 200 OK\r\nContent-Le");
    }

    static ScriptedServer inBody() throws IOException {
        return after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
    }

    private static ScriptedServer after(String start) throws IOException {
        return ScriptedServer.running(connection -> {
            connection.readRequest();
            connection.write(start);
            connection.awaitGone();
        });
    }
}
