package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.transport.apache.connection.RequestRoute;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;

/** Turns the core's request into the library's, or refuses what would go out altered. */
final class RequestTranslation {
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private RequestTranslation() {}

    static ClassicHttpRequest translate(HttpRequest request, RequestRoute route) {
        String method = request.method();
        if (!HttpCharacters.isToken(method) || method.equals("CONNECT")) {
            throw new IllegalArgumentException("the method is not one that can be sent");
        }
        BasicClassicHttpRequest translated = new BasicClassicHttpRequest(
                method, route.http().getTargetHost().getSchemeName(), route.authority(), target(request.uri()));
        translated.setAbsoluteRequestUri(route.absolute());
        translated.addHeader(route.host());
        request.headers().forEach((name, value) -> addField(translated, name, value));
        addBody(translated, request);
        return translated;
    }

    private static String target(URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        String target = (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        if (!HttpCharacters.isVisibleAscii(target)) {
            throw new IllegalArgumentException("the URI has characters that are not ASCII");
        }
        return target;
    }

    private static void addField(ClassicHttpRequest translated, String name, String value) {
        if (!HttpCharacters.isToken(name)) {
            throw new IllegalArgumentException("a header has a name that is none");
        }
        if (!HttpCharacters.isVisibleAscii(value)) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " has characters that are not ASCII or not visible");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the transport");
        }
        translated.addHeader(new BasicHeader(name, value));
    }

    private static void addBody(ClassicHttpRequest translated, HttpRequest request) {
        byte[] body = request.body();
        if (body != null) {
            translated.setEntity(new ByteArrayEntity(body, null));
            translated.addHeader(new BasicHeader("Content-Length", Integer.toString(body.length)));
        } else if (!request.method().equals("GET") && !request.method().equals("DELETE")) {
            translated.addHeader(new BasicHeader("Content-Length", "0"));
        }
    }
}
