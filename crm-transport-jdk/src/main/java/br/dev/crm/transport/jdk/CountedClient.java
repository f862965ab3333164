package br.dev.crm.transport.jdk;

import java.net.http.HttpClient;
import java.util.concurrent.locks.ReentrantLock;

/** A client and the calls on it: one that was replaced ends with its last call. Thread-safe. */
final class CountedClient {
    private final HttpClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private int calls;
    private boolean replaced;
    private boolean ended;

    CountedClient(HttpClient client) {
        this.client = client;
    }

    HttpClient client() {
        return client;
    }

    /** Counts a call and returns true, or false where the client takes no more. */
    boolean enter() {
        lock.lock();
        try {
            calls += replaced ? 0 : 1;
            return !replaced;
        } finally {
            lock.unlock();
        }
    }

    /** Says that one of the calls is over. */
    void leave() {
        endIf(false, -1);
    }

    /** Says that no further call will come: the client ends now or with the last call. */
    void replace() {
        endIf(false, 0);
    }

    /** Ends the client, whatever is on it; twice is fine. */
    void end() {
        endIf(true, 0);
    }

    private void endIf(boolean now, int change) {
        boolean end;
        lock.lock();
        try {
            calls += change;
            replaced |= change == 0;
            end = replaced && (now || calls == 0) && !ended;
            ended |= end;
        } finally {
            lock.unlock();
        }
        if (end) {
            ClientShutdown.end(client);
        }
    }
}
