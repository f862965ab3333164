package br.dev.crm.transport.jdk;

import java.util.concurrent.Flow.Subscription;

/**
 * Decides on which thread the client parses a body, and looks after a parser that does not come back. Thread-safe;
 * nothing of it waits.
 */
interface ParserGuard {

    /** For a body whose parser comes back whatever a server sends: it runs wherever the client has its bytes. */
    ParserGuard NONE = new ParserGuard() {
        @Override
        public boolean waitsForReader() {
            return false;
        }

        @Override
        public void request(Subscription body) {
            body.request(1);
        }

        @Override
        public void suspect() {}

        @Override
        public void over() {}
    };

    /**
     * Returns whether a body is asked for only when it is read. Until its call has the response, the client may be at
     * work on the caller's thread, and would parse the body there as well.
     */
    boolean waitsForReader();

    /** Asks for the next buffers of a body, which may parse and deliver them at once. */
    void request(Subscription body);

    /** Says that bytes are missing for long, or that a body was given up: its parser may be the reason. */
    void suspect();

    /** Says that no further bytes of the body will be parsed; twice is fine. */
    void over();
}
