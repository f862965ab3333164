package br.dev.crm.spi.http;

/**
 * Moves one HTTP/1.1 request at a time and reports what came back. Thread-safe.
 *
 * <p>A transport decides nothing. It does not send a request again, follow a redirect, keep or send cookies,
 * authenticate, upgrade the protocol, send {@code Expect}, decompress a body, or turn a status into an exception; all
 * of that is the core's.
 */
public interface HttpTransport extends AutoCloseable {

    /** Returns the call that will send this request. Nothing is sent yet and no connection is taken. */
    HttpCall prepare(HttpRequest request);

    /**
     * Ends calls in flight with a {@link TransportException}, frees connections and leaves no thread. Closing twice is
     * fine.
     */
    @Override
    void close();
}
