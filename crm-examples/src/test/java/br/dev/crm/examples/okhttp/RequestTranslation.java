package br.dev.crm.examples.okhttp;

import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.TransportException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Turns the core's request into OkHttp's, or refuses what would go out altered. */
final class RequestTranslation {
    private static final byte[] NOTHING = {};

    private RequestTranslation() {}

    static Request translate(HttpRequest request, OkHttpCall call) throws TransportException {
        if (!isVisibleAscii(request.uri().toString())) {
            throw TransportException.notSent("The URI has characters that are not ASCII", null);
        }
        HttpUrl url = HttpUrl.get(request.uri());
        if (url == null) {
            throw TransportException.notSent("The URI is none of http or https", null);
        }
        Request.Builder builder = new Request.Builder()
                .url(url)
                .method(request.method(), body(request))
                .tag(OkHttpCall.class, call);
        List<String> refused = new ArrayList<>();
        request.headers().forEach((name, value) -> {
            if (isVisibleAscii(value)) {
                builder.addHeader(name, value);
            } else {
                refused.add(name);
            }
        });
        if (!refused.isEmpty()) {
            throw TransportException.notSent("Not visible ASCII is the value of " + refused, null);
        }
        if (request.headers().first(PlainExchange.ENCODING).isEmpty()) {
            // Else OkHttp asks for gzip and unpacks it.
            builder.header(PlainExchange.ENCODING, PlainExchange.TO_BE_TAKEN_OFF);
        }
        return builder.build();
    }

    private static RequestBody body(HttpRequest request) {
        byte[] body = request.body();
        if (body != null) {
            return RequestBody.create(body, null);
        }
        return request.method().equals("GET") || request.method().equals("DELETE")
                ? null
                : RequestBody.create(NOTHING, null);
    }

    private static boolean isVisibleAscii(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'));
    }
}
