package br.dev.crm.internal.pipeline;

import br.dev.crm.Action;
import br.dev.crm.Credentials;
import br.dev.crm.CrmRequest;
import br.dev.crm.ResourceName;
import br.dev.crm.spi.HttpHeaders;
import br.dev.crm.spi.HttpRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns requests of the API into requests of HTTP: the method, the headers {@code Integration-*}, the cookies. */
final class RequestWriter {
    private static final String USER_AGENT = "crm-client";
    private static final String JSON = "application/json";

    private final Settings settings;

    RequestWriter(Settings settings) {
        this.settings = settings;
    }

    HttpRequest integration(Frozen frozen, Cookies cookies) {
        CrmRequest<?> request = frozen.request();
        Action action = request.action();
        ResourceName resource = request.resource();
        HttpHeaders.Builder headers = common(frozen.body())
                .add("Integration-Version", resource.version())
                .add("Integration-Service", resource.service())
                .add("Integration-Resource", resource.resource());
        if (action != Action.LIST) {
            headers.add("Integration-Action", action.name().toLowerCase(Locale.ROOT));
        }
        if (frozen.filter() != null) {
            headers.add("Integration-Filter", frozen.filter());
        }
        request.headers().forEach(headers::add);
        if (!cookies.header().isEmpty()) {
            headers.add("Cookie", cookies.header());
        }
        String method = settings.methods().getOrDefault(action, action.method());
        return new HttpRequest(method, uri(request), headers.build(), frozen.body());
    }

    private URI uri(CrmRequest<?> request) {
        URI uri = settings.uris().of(request.resource(), request.action());
        return request.query().isEmpty() ? uri : withQuery(uri, request.query());
    }

    private static URI withQuery(URI uri, Map<String, String> query) {
        StringBuilder text = new StringBuilder(uri.toString());
        char before = uri.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            text.append(before).append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            before = '&';
        }
        return URI.create(text.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Host and port that take the credentials. */
    String loginPeer() {
        return String.valueOf(settings.loginUri().getRawAuthority());
    }

    HttpRequest login(Credentials credentials) {
        String json = "{\"username\":" + quote(credentials.username()) + ",\"password\":"
                + quote(credentials.password()) + ",\"tenant\":" + quote(credentials.tenant()) + "}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new HttpRequest("POST", settings.loginUri(), common(body).build(), body);
    }

    private static HttpHeaders.Builder common(byte @Nullable [] body) {
        HttpHeaders.Builder headers = HttpHeaders.builder().add("Accept", JSON).add("User-Agent", USER_AGENT);
        return body == null ? headers : headers.add("Content-Type", JSON);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
