package br.dev.crm.spi.http;

/**
 * One request on its way. {@link #send()} is called once, by one thread; {@link #abort()} by any thread at any time.
 */
public interface HttpCall {

    /**
     * Sends the request on the caller's thread and returns as soon as status and headers are there. Whoever reads the
     * response closes its body; a body that is closed before its end gives its connection up. The call is in flight
     * until its body is read to the end or closed.
     *
     * <p>This method, and not {@link HttpTransport#prepare}, refuses a request that would not go out as it is: a URI or
     * a field's value with anything but visible ASCII, or in a value blanks and tabs. It does so by
     * {@link TransportException#notSent}, with a message that names the field and neither its value nor a cause that
     * does.
     *
     * <p>Which connection is taken is the transport's own affair as long as no byte of the request has left: a
     * connection of the pool that turns out to be closed is replaced by the next. From the first byte on nothing is
     * sent again; of a GET, which does no harm twice, a library may.
     *
     * @throws TransportException when no response came; no other exception, whatever the library throws. Its
     *     {@link TransportException#delivery() delivery} is {@link br.dev.crm.http.Delivery#NOT_SENT} only where no
     *     byte of the request can have left: while a connection is waited for, made, secured by TLS or led through a
     *     proxy. When the thread was interrupted the flag is set again before this is thrown
     */
    HttpResponse send() throws TransportException;

    /**
     * Ends the call and frees its connection: a {@link #send()} that waits, or a read of the body that waits, ends at
     * once with a {@link TransportException} that is no time-out, and so does a later read of a body that is not at its
     * end, whatever a buffer still holds. Idempotent; without effect on a call that is over, or on a connection that
     * another call has taken since.
     */
    void abort();
}
