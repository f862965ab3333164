package br.dev.crm.testkit.server;

/** Servers on loopback that stop in the middle of every response and keep the connection open until it is given up. */
public final class StallingServer {
    private StallingServer() {}

    /** Returns a running server that reads a request and sends nothing. */
    public static RawServer beforeHeaders() {
        return after("");
    }

    /** Returns a running server that stops within a header field. */
    public static RawServer inHeaders() {
        return after("HTTP/1.1 200 OK\r\nContent-Le");
    }

    /** Returns a running server that sends 5 bytes of a body of 100. */
    public static RawServer inBody() {
        return after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
    }

    /** Returns a running server that reads a request and sends these characters, one a byte, and no more. */
    public static RawServer after(String start) {
        return RawServer.playing(Script.respond(start).then(Script.stall()));
    }
}
