package br.dev.crm.spi.http;

/**
 * One request on its way. {@link #send()} is called once, by one thread; {@link #abort()} by any thread at any time.
 */
public interface HttpCall {

    /**
     * Sends the request on the caller's thread and returns as soon as status and headers are there. Whoever reads the
     * response closes its body; a body that is closed before its end gives its connection up.
     *
     * @throws TransportException when no response came; its {@link TransportException#delivery() delivery} is
     *     {@link br.dev.crm.http.Delivery#NOT_SENT} only where the request surely never reached the server. When the
     *     thread was interrupted the flag is set again before this is thrown
     */
    HttpResponse send() throws TransportException;

    /**
     * Ends the call and frees its connection: a {@link #send()} that waits, or a read of the body that waits, ends at
     * once with a {@link TransportException}. Idempotent; without effect on a call that is over.
     */
    void abort();
}
