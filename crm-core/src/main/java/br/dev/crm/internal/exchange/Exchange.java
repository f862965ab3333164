package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.CallEvents;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The I/O of one attempt: sends a request and reads its response. Thread-safe. */
public final class Exchange {
    private final HttpTransport transport;
    private final StatusTable statusTable;
    private final int maxBodyBytes;
    private final Watchdog watchdog;
    private final RateLimitGate gate;

    /** Makes the exchange of a client. */
    public Exchange(
            HttpTransport transport, StatusTable statusTable, int maxBodyBytes, Watchdog watchdog, RateLimitGate gate) {
        this.transport = transport;
        this.statusTable = statusTable;
        this.maxBodyBytes = maxBodyBytes;
        this.watchdog = watchdog;
        this.gate = gate;
    }

    /** Waits until the next request may leave; false when that is not before the deadline. */
    public boolean admit(Deadline deadline, CallEvents events) throws InterruptedException {
        return gate.admit(deadline, events);
    }

    /** Returns how the attempt ended, at the deadline at the latest, with the whole body of a success. */
    public Attempt<byte[]> send(HttpRequest request, Deadline deadline) {
        HttpCall call = transport.prepare(request);
        try (Watchdog.Watch watch = watchdog.over(call, deadline)) {
            try {
                return whole(call.send());
            } catch (TransportException e) {
                return failure(e, request, watch);
            } catch (IOException e) {
                return failure(brokenOff(e), request, watch);
            }
        }
    }

    /**
     * Returns how the attempt ended, at the deadline at the latest; the body of a success is left to be read while it
     * comes, and belongs to the caller.
     */
    public Attempt<StreamingBody> open(HttpRequest request, Deadline deadline) {
        HttpCall call = transport.prepare(request);
        try (Watchdog.Watch watch = watchdog.over(call, deadline)) {
            try {
                return begun(call.send(), call);
            } catch (TransportException e) {
                return failure(e, request, watch);
            } catch (IOException e) {
                call.abort();
                return failure(brokenOff(e), request, watch);
            }
        }
    }

    private Attempt<byte[]> whole(HttpResponse response) throws IOException {
        CrmStatus status = statusOf(response);
        HttpHeaders headers = response.headers();
        if (!status.meaning().isSuccess()) {
            return error(status, response);
        }
        byte @Nullable [] body = BodyReader.whole(response, maxBodyBytes);
        if (body == null) {
            return Attempt.Response.withoutContent(status, headers, new ResponseTooLargeException(maxBodyBytes));
        }
        if (LoginPage.isOne(status, headers, body)) {
            return Attempt.Response.error(status, headers, body, true);
        }
        return isEncoded(headers)
                ? Attempt.Response.withoutContent(status, headers, encoded())
                : Attempt.Response.success(status, headers, body);
    }

    private Attempt<StreamingBody> begun(HttpResponse response, HttpCall call) throws IOException {
        CrmStatus status = statusOf(response);
        HttpHeaders headers = response.headers();
        if (!status.meaning().isSuccess()) {
            return error(status, response);
        }
        byte[] first = BodyReader.first(response);
        boolean loginPage = LoginPage.isOne(status, headers, first);
        if (loginPage || isEncoded(headers)) {
            call.abort();
            response.body().close();
            return loginPage
                    ? Attempt.Response.error(status, headers, first, true)
                    : Attempt.Response.withoutContent(status, headers, encoded());
        }
        return Attempt.Response.success(status, headers, new StreamingBody(first, response.body(), call, watchdog));
    }

    private static <B> Attempt<B> error(CrmStatus status, HttpResponse response) throws IOException {
        byte[] excerpt = BodyReader.beginning(response);
        return Attempt.Response.error(
                status, response.headers(), excerpt, LoginPage.isOne(status, response.headers(), excerpt));
    }

    private CrmStatus statusOf(HttpResponse response) {
        CrmStatus status = statusTable.statusOf(response.status());
        gate.responded(status.meaning() == Meaning.RATE_LIMITED);
        return status;
    }

    private static boolean isEncoded(HttpHeaders headers) {
        return !headers.first("Content-Encoding").orElse("identity").equalsIgnoreCase("identity");
    }

    private static IOException encoded() {
        return new IOException("It has a Content-Encoding that was not asked for");
    }

    private static TransportException brokenOff(IOException e) {
        return TransportException.unknown("The response broke off: " + e.getMessage(), e);
    }

    private static <B> Attempt<B> failure(TransportException failure, HttpRequest request, Watchdog.Watch watch) {
        return new Attempt.Failure<>(failure, String.valueOf(request.uri().getRawAuthority()), watch.isLate());
    }
}
