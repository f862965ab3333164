package br.dev.crm.internal.pipeline;

import br.dev.crm.spi.HttpHeaders;
import br.dev.crm.spi.HttpRequest;
import br.dev.crm.spi.HttpResponse;
import br.dev.crm.spi.HttpTransport;
import br.dev.crm.spi.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import java.io.IOException;
import java.util.Locale;

/** The I/O of one attempt: sends a request and reads its answer. */
final class Exchange {
    private final HttpTransport transport;
    private final StatusTable statusTable;
    private final int maxBodyBytes;

    Exchange(HttpTransport transport, StatusTable statusTable, int maxBodyBytes) {
        this.transport = transport;
        this.statusTable = statusTable;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * Returns how the attempt ended.
     *
     * @throws Body.TooLarge when a success has a longer body than the client accepts
     */
    Attempt send(HttpRequest request) throws Body.TooLarge {
        try {
            HttpResponse response = transport.prepare(request).send();
            CrmStatus status = statusTable.statusOf(response.status());
            byte[] body = status.meaning().isSuccess() ? Body.whole(response, maxBodyBytes) : Body.beginning(response);
            return new Attempt.Answered(
                    status, response.headers(), body, isLoginPage(status, response.headers(), body));
        } catch (TransportException e) {
            return new Attempt.Lost(e);
        } catch (IOException e) {
            return new Attempt.Lost(TransportException.unknown("The answer broke off: " + e.getMessage(), e));
        }
    }

    /**
     * A session that is over may show itself as a redirect to, or the HTML of, a login page; the vendor states neither.
     */
    private static boolean isLoginPage(CrmStatus status, HttpHeaders headers, byte[] body) {
        if (status.code() >= 300 && status.code() < 400) {
            return headers.first("Location")
                    .map(location -> location.toLowerCase(Locale.ROOT).contains("login"))
                    .orElse(false);
        }
        return status.meaning() == Meaning.SUCCESS && isHtml(headers, body);
    }

    static boolean isHtml(HttpHeaders headers, byte[] body) {
        boolean saysHtml = headers.first("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(false);
        return body.length > 0 && (saysHtml || firstSignificant(body) == '<');
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
