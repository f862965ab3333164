package br.dev.crm.spi.http;

/**
 * Moves one HTTP/1.1 request at a time and reports what came back. Thread-safe.
 *
 * <p>A transport decides nothing. It does not send a request again, follow a redirect, keep or send cookies,
 * authenticate, upgrade the protocol, send {@code Expect}, decompress a body, or turn a status into an exception; all
 * of that is the core's.
 */
public interface HttpTransport extends AutoCloseable {

    /**
     * Returns the call that will send this request. Nothing is sent or refused yet, no connection is taken, and nothing
     * is thrown, on a closed transport either: {@link HttpCall#send()} does that.
     */
    HttpCall prepare(HttpRequest request);

    /**
     * Ends calls in flight, those whose body is being read included, with a {@link TransportException}, closes all
     * connections and leaves no thread. Threads that a library shares between all of its clients, and uses for the next
     * one as well, may stay. Closing twice is fine.
     */
    @Override
    void close();
}
