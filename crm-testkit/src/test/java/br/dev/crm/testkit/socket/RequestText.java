package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.TransportException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes the head of a request, or refuses what would arrive altered. */
final class RequestText {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    private RequestText() {}

    static byte[] head(HttpRequest request, SocketRoute route) throws TransportException {
        URI uri = request.uri();
        refuseUnlessAscii("URI", uri.toString());
        boolean absolute = route.proxy() != null && !route.tls();
        StringBuilder head = new StringBuilder(request.method()).append(' ');
        if (absolute) {
            head.append(uri.getScheme()).append("://").append(authority(uri));
        }
        head.append(uri.getRawPath()).append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        head.append(" HTTP/1.1\r\nHost: ").append(authority(uri)).append("\r\n");
        StringBuilder fields = new StringBuilder();
        String[] refused = new String[1];
        request.headers().forEach((name, value) -> {
            if (!isVisibleAscii(value)) {
                refused[0] = name;
            }
            fields.append(name).append(": ").append(value).append("\r\n");
        });
        if (refused[0] != null) {
            throw TransportException.notSent("The value of " + refused[0] + " cannot be sent as it is", null);
        }
        int length = request.body() == null ? 0 : request.body().length;
        if (request.body() != null || !WITHOUT_BODY.contains(request.method())) {
            fields.append("Content-Length: ").append(length).append("\r\n");
        }
        return bytes(head.append(fields).append("\r\n").toString());
    }

    private static String authority(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static void refuseUnlessAscii(String what, String text) throws TransportException {
        if (!isVisibleAscii(text)) {
            throw TransportException.notSent("The " + what + " has characters that are not ASCII", null);
        }
    }

    private static boolean isVisibleAscii(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t');
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
