package br.dev.crm.internal.pipeline;

import br.dev.crm.spi.HttpCall;
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
import org.jspecify.annotations.Nullable;

/** The I/O of one attempt: sends a request and reads its answer. */
final class Exchange {
    private final HttpTransport transport;
    private final StatusTable statusTable;
    private final int maxBodyBytes;
    private final Watchdog watchdog;
    private final Gate gate;

    Exchange(HttpTransport transport, StatusTable statusTable, int maxBodyBytes, Watchdog watchdog, Gate gate) {
        this.transport = transport;
        this.watchdog = watchdog;
        this.gate = gate;
        this.statusTable = statusTable;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Waits until the next request may leave; false when that is not before the deadline. */
    boolean awaitTurn(Deadline deadline, Events events) throws InterruptedException {
        return gate.pass(deadline, events);
    }

    /**
     * Returns how the attempt ended, at the deadline at the latest.
     *
     * @throws AnswerTooLarge when a success has a longer body than the client accepts
     */
    Attempt send(HttpRequest request, Deadline deadline) throws AnswerTooLarge {
        HttpCall call = transport.prepare(request);
        try (Watchdog.Watch watch = watchdog.over(call, deadline)) {
            return send(request, call, watch);
        }
    }

    /**
     * Returns how the attempt ended, at the deadline at the latest; the body of a success is left to be read while it
     * comes, and belongs to the caller.
     */
    Attempt open(HttpRequest request, Deadline deadline) {
        HttpCall call = transport.prepare(request);
        try (Watchdog.Watch watch = watchdog.over(call, deadline)) {
            return open(request, call, watch);
        }
    }

    private Attempt open(HttpRequest request, HttpCall call, Watchdog.Watch watch) {
        try {
            HttpResponse response = call.send();
            CrmStatus status = statusOf(response);
            HttpHeaders headers = response.headers();
            if (!status.meaning().isSuccess()) {
                byte[] body = Body.beginning(response);
                return new Attempt.Answered(status, headers, body, null, isLoginPage(status, headers, body));
            }
            byte[] first = Body.first(response);
            if (isLoginPage(status, headers, first)) {
                call.abort();
                response.body().close();
                return new Attempt.Answered(status, headers, first, null, true);
            }
            OpenBody open = new OpenBody(first, response.body(), call, watchdog);
            return new Attempt.Answered(status, headers, new byte[0], open, false);
        } catch (TransportException e) {
            return lost(e, request, watch);
        } catch (IOException e) {
            call.abort();
            return lost(TransportException.unknown(brokeOff(e), e), request, watch);
        }
    }

    private CrmStatus statusOf(HttpResponse response) {
        CrmStatus status = statusTable.statusOf(response.status());
        gate.answered(status.meaning() == Meaning.RATE_LIMITED);
        return status;
    }

    private static String brokeOff(IOException e) {
        return "The answer broke off: " + e.getMessage();
    }

    private Attempt send(HttpRequest request, HttpCall call, Watchdog.Watch watch) throws AnswerTooLarge {
        try {
            HttpResponse response = call.send();
            CrmStatus status = statusOf(response);
            HttpHeaders headers = response.headers();
            byte @Nullable [] body =
                    status.meaning().isSuccess() ? Body.whole(response, maxBodyBytes) : Body.beginning(response);
            if (body == null) {
                throw new AnswerTooLarge(new Attempt.Answered(status, headers, new byte[0], null, false), maxBodyBytes);
            }
            return new Attempt.Answered(status, headers, body, null, isLoginPage(status, headers, body));
        } catch (TransportException e) {
            return lost(e, request, watch);
        } catch (IOException e) {
            return lost(TransportException.unknown(brokeOff(e), e), request, watch);
        }
    }

    private static Attempt lost(TransportException failure, HttpRequest request, Watchdog.Watch watch) {
        return new Attempt.Lost(failure, String.valueOf(request.uri().getRawAuthority()), watch.isLate());
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
