package br.dev.crm.transport.jdk;

import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;

/** Servers that stop in the middle. */
final class Stalls {
    private Stalls() {}

    static RawServer beforeHeaders() {
        return after("");
    }

    static RawServer inHeaders() {
        return after("HTTP/1.1 200 OK\r\nContent-Le");
    }

    static RawServer inBody() {
        return after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
    }

    private static RawServer after(String start) {
        return RawServer.playing(Script.answer(start).then(Script.stall()));
    }
}
