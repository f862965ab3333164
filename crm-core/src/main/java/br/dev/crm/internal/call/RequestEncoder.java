package br.dev.crm.internal.call;

import br.dev.crm.filter.Filter;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.request.Action;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns requests of the API into requests of HTTP: the method, the headers {@code Integration-*}, the record as JSON.
 */
final class RequestEncoder {
    private static final String USER_AGENT = "crm-client";
    private static final String JSON = "application/json";

    private final ClientSettings settings;
    private final BindingCache bindings;

    RequestEncoder(ClientSettings settings, BindingCache bindings) {
        this.settings = settings;
        this.bindings = bindings;
    }

    /** Returns the header fields that go along with every request, logins included. */
    static HttpHeaders common() {
        return builder().build();
    }

    /**
     * Returns the request as it goes out.
     *
     * @param target replaces path and query of the request; null for its own
     * @throws br.dev.crm.error.InvalidRequestException when its filter cannot be written in the client's dialect, or
     *     its path leads to another origin
     * @throws JsonException when its record cannot be written
     */
    EncodedRequest encode(CrmRequest<?> request, @Nullable URI target) throws JsonException {
        byte @Nullable [] body = body(request);
        @Nullable String filter = filter(request);
        Action action = request.action();
        ResourceName resource = request.resource();
        HttpHeaders.Builder headers = builder();
        if (body != null) {
            headers.add("Content-Type", JSON);
        }
        headers.add("Integration-Version", resource.version())
                .add("Integration-Service", resource.service())
                .add("Integration-Resource", resource.resource());
        if (action != Action.LIST) {
            headers.add("Integration-Action", action.name().toLowerCase(Locale.ROOT));
        }
        if (filter != null) {
            headers.add("Integration-Filter", filter);
        }
        request.headers().forEach(headers::add);
        URI uri = target == null ? settings.uris().of(resource, action) : target;
        return new EncodedRequest(
                settings.methods().getOrDefault(action, action.method()),
                target == null && !request.query().isEmpty() ? withQuery(uri, request.query()) : uri,
                headers.build(),
                body);
    }

    private byte @Nullable [] body(CrmRequest<?> request) throws JsonException {
        if (request.body().isEmpty()) {
            return null;
        }
        try {
            return bindings.write(request.body().get());
        } catch (JsonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be written", e);
        }
    }

    private @Nullable String filter(CrmRequest<?> request) {
        @Nullable Filter filter = request.filter().orElse(null);
        return filter == null ? null : filter.text(settings.filterDialect());
    }

    private static HttpHeaders.Builder builder() {
        return HttpHeaders.builder().add("Accept", JSON).add("User-Agent", USER_AGENT);
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
}
