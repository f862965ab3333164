package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out but for its session, whatever the values it was made of do meanwhile: that of a call or of a
 * login.
 *
 * @param method upper case
 * @param uri absolute
 * @param headers all but the cookies
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
public record EncodedRequest(String method, URI uri, HttpHeaders headers, byte @Nullable [] body) {

    /** Returns the request of one attempt under this session. */
    public HttpRequest with(Cookies cookies) {
        String header = cookies.header();
        return new HttpRequest(method, uri, header.isEmpty() ? headers : headers.with("Cookie", header), body);
    }

    /** Returns host and port that it goes to. */
    public String peer() {
        return String.valueOf(uri.getRawAuthority());
    }
}
