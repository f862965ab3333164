package br.dev.crm.benchmarks.server;

import java.io.IOException;

/** The program of the stub server: canned bytes, keep-alive, the login, and the integration path. */
public final class StubServer {
    /** What its one line of output begins with; both ports follow. */
    static final String READY = "ports";

    private StubServer() {}

    /** Serves until its input ends, which is when the process that has started it ends. */
    public static void main(String[] arguments) throws IOException {
        StubResponses responses = new StubResponses();
        PlainListener plain = new PlainListener(responses);
        TlsListener tls = new TlsListener(responses);
        daemon(plain::run, "http");
        daemon(tls::run, "https");
        System.out.println(READY + " " + plain.port() + " " + tls.port());
        while (System.in.read() >= 0) {
            // nothing is told to it
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
