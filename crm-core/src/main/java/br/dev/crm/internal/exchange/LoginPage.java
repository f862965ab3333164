package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.util.Locale;

/** A session that is over may show itself as a redirect to, or the HTML of, a login page; the vendor states neither. */
final class LoginPage {
    private LoginPage() {}

    /** Returns whether a login page stands where the response should. */
    static boolean isOne(CrmStatus status, HttpHeaders headers, byte[] body) {
        if (status.code() >= 300 && status.code() < 400) {
            return contains(headers, "Location", "login");
        }
        return status.meaning() == Meaning.SUCCESS && isHtml(headers, body);
    }

    private static boolean isHtml(HttpHeaders headers, byte[] body) {
        return body.length > 0 && (contains(headers, "Content-Type", "html") || firstSignificant(body) == '<');
    }

    private static boolean contains(HttpHeaders headers, String name, String text) {
        return headers.first(name)
                .map(value -> value.toLowerCase(Locale.ROOT).contains(text))
                .orElse(false);
    }

    private static int firstSignificant(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
        }
        return -1;
    }
}
