package br.dev.crm.spi.http;

import br.dev.crm.http.HttpHeaders;
import java.io.InputStream;

/**
 * What a transport received: a status, header fields as they came, and a body that is read once.
 *
 * @param status from 100 to 599 as the server sent it; a transport reports a status outside of that as a
 *     {@link TransportException}
 * @param headers the fields in the order received
 * @param body never null; empty where the response has none. It ends with an {@link java.io.IOException} when fewer
 *     bytes come than were announced or when nothing comes for the response time-out. Closing it before its end gives
 *     the connection up; closing it at its end frees the connection for the next call
 */
public record HttpResponse(int status, HttpHeaders headers, InputStream body) {

    /** Returns the status and the names of the header fields. */
    @Override
    public String toString() {
        return status + " " + headers;
    }
}
