package br.dev.crm.spi.http;

import br.dev.crm.http.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a transport sends: method, URI, header fields and a body of known length. Immutable.
 *
 * <p>The transport adds {@code Host}, {@code Content-Length} (0 for a POST without a body, none for a GET or DELETE
 * without one) and what its connection handling needs; every other field is already in {@link #headers()}.
 */
public final class HttpRequest {
    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final byte @Nullable [] body;

    /**
     * Makes a request.
     *
     * @param method upper case, such as {@code GET}
     * @param uri absolute, {@code http} or {@code https}
     * @param headers in the order in which they go out
     * @param body the bytes to send, not copied and not to be changed afterwards; null for none
     */
    public HttpRequest(String method, URI uri, HttpHeaders headers, byte @Nullable [] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the method in upper case. */
    public String method() {
        return method;
    }

    /** Returns the absolute URI. */
    public URI uri() {
        return uri;
    }

    /** Returns the header fields. */
    public HttpHeaders headers() {
        return headers;
    }

    /** Returns the body, shared and not to be changed, or null when there is none. */
    public byte @Nullable [] body() {
        return body;
    }

    /** Returns method, URI without its query, and the size of the body in bytes; no header value and no content. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + ", "
                + (body == null ? 0 : body.length) + " bytes";
    }
}
