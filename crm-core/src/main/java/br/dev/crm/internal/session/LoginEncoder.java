package br.dev.crm.internal.session;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.request.Credentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Turns credentials into the request that logs in. Thread-safe. */
public final class LoginEncoder {
    private final URI uri;
    private final HttpHeaders headers;

    /**
     * Makes an encoder.
     *
     * @param uri takes the credentials
     * @param common header fields of every request
     */
    public LoginEncoder(URI uri, HttpHeaders common) {
        this.uri = uri;
        this.headers = common.with("Content-Type", "application/json");
    }

    EncodedRequest encode(Credentials credentials) {
        StringBuilder json = new StringBuilder("{\"username\":")
                .append(quote(credentials.username()))
                .append(",\"password\":")
                .append(quote(credentials.password()))
                .append(",\"tenant\":")
                .append(quote(credentials.tenant()));
        for (Credentials.Field field : credentials.fields()) {
            json.append(',').append(quote(field.name())).append(':').append(quote(field.value()));
        }
        byte[] body = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new EncodedRequest("POST", uri, headers, body);
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
