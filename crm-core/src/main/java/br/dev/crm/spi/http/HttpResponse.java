package br.dev.crm.spi.http;

import br.dev.crm.http.HttpHeaders;
import java.io.InputStream;

/**
 * What a transport received: a status, header fields as they came, and a body that is read once.
 *
 * @param status from 200 to 599 as the server sent it; a transport passes interim responses over and reports any other
 *     status as a {@link TransportException}
 * @param headers the fields in the order received, their values without the white space around them and one character
 *     for each byte, as ISO-8859-1 has them
 * @param body never null; empty where the response has none. Every failure of a read is a {@link TransportException}
 *     that is UNKNOWN: fewer bytes than were announced, {@link HttpCall#abort()}, or a time-out when nothing comes for
 *     {@link TransportSettings#responseTimeout()}. A read after {@code close()} is any {@link java.io.IOException}.
 *     Closing the body before its end gives the connection up without reading the rest; at its end, which a read has
 *     reached, the connection is free for the next call
 */
public record HttpResponse(int status, HttpHeaders headers, InputStream body) {

    /** Returns the status and the names of the header fields. */
    @Override
    public String toString() {
        return status + " " + headers;
    }
}
