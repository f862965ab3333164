package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.admission.RateLimitGate;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.internal.attempt.UnusableBodyException;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The I/O of one attempt: sends a request and reads its response. Thread-safe. */
public final class Exchange {
    /** Of bodies that are there for people to read, so much is kept. */
    private static final int EXCERPT_BYTES = 64 * 1024;

    /** Of a body that decides nothing, what has not come by then is not waited for. */
    private static final Duration LONGEST_WAIT_FOR_EXCERPT = Duration.ofSeconds(2);

    private static final String IDENTITY = "identity";
    private static final byte[] NOTHING = new byte[0];

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

    /** Returns how the attempt of a read ended, at the deadline at the latest, with the whole body of a success. */
    public Attempt<byte[]> read(HttpRequest request, Deadline deadline) {
        return attempt(request, deadline, (response, call) -> whole(response, call, deadline, true));
    }

    /**
     * Returns how the attempt of a write or login ended, at the deadline at the latest. Its status says what became of
     * it, and a body that breaks off does not undo that: the response is then a success without content.
     */
    public Attempt<byte[]> write(HttpRequest request, Deadline deadline) {
        return attempt(request, deadline, (response, call) -> whole(response, call, deadline, false));
    }

    /**
     * Returns how the attempt of a read ended, at the deadline at the latest; the body of a success is left to be read
     * while it comes, and belongs to the caller.
     */
    public Attempt<StreamingBody> open(HttpRequest request, Deadline deadline) {
        return attempt(request, deadline, (response, call) -> begun(response, call, deadline));
    }

    /** What is made of a response whose head has come. */
    private interface Handling<B> {
        Attempt<B> handle(HttpResponse response, HttpCall call) throws IOException;
    }

    private <B> Attempt<B> attempt(HttpRequest request, Deadline deadline, Handling<B> handling) {
        HttpCall call = transport.prepare(request);
        try (Watchdog.Watch watch = watchdog.over(call, deadline)) {
            try {
                return handling.handle(call.send(), call);
            } catch (TransportException e) {
                return failure(e, request, watch);
            } catch (IOException e) {
                call.abort();
                return failure(brokenOff(e), request, watch);
            }
        }
    }

    private Attempt<byte[]> whole(HttpResponse response, HttpCall call, Deadline deadline, boolean needed)
            throws IOException {
        CrmStatus status = statusOf(response);
        HttpHeaders headers = response.headers();
        if (!status.meaning().isSuccess()) {
            return error(status, response, call, deadline);
        }
        if (!status.hasBody()) {
            excerpt(response, call, deadline);
            return Attempt.Response.success(status, headers, NOTHING);
        }
        BodyReader.Received body = BodyReader.upTo(maxBodyBytes + 1, response);
        if (SessionSigns.isPage(headers, body.bytes())) {
            return Attempt.Response.error(status, headers, beginning(headers, body.bytes()), SessionSign.DOUBTFUL);
        }
        if (body.failure() != null) {
            if (needed) {
                throw body.failure();
            }
            return Attempt.Response.withoutContent(status, headers, beginning(headers, body.bytes()), body.failure());
        }
        if (isEncoded(headers) && !BodyText.isJson(body.bytes())) {
            return Attempt.Response.withoutContent(status, headers, NOTHING, UnusableBodyException.compressed());
        }
        @Nullable IOException unusable = unusable(body.bytes(), needed);
        return unusable == null
                ? success(status, headers, body.bytes(), needed)
                : Attempt.Response.withoutContent(status, headers, beginning(headers, body.bytes()), unusable);
    }

    private static Attempt<byte[]> success(CrmStatus status, HttpHeaders headers, byte[] body, boolean needed) {
        if (!needed) {
            return Attempt.Response.success(status, headers, ResponseCharset.ofText(headers, body));
        }
        try {
            return Attempt.Response.success(status, headers, ResponseCharset.ofRead(headers, body));
        } catch (JsonException e) {
            return Attempt.Response.withoutContent(status, headers, beginning(headers, body), e);
        }
    }

    private @Nullable IOException unusable(byte[] body, boolean needed) {
        if (body.length > maxBodyBytes) {
            return UnusableBodyException.tooLarge(maxBodyBytes);
        }
        return needed && BodyText.isBlank(body) ? UnusableBodyException.empty() : null;
    }

    private Attempt<StreamingBody> begun(HttpResponse response, HttpCall call, Deadline deadline) throws IOException {
        CrmStatus status = statusOf(response);
        HttpHeaders headers = response.headers();
        if (!status.meaning().isSuccess()) {
            return error(status, response, call, deadline);
        }
        byte[] first = status.hasBody() ? BodyReader.first(response) : NOTHING;
        if (SessionSigns.isPage(headers, first)) {
            giveUp(response, call);
            return Attempt.Response.error(status, headers, beginning(headers, first), SessionSign.DOUBTFUL);
        }
        @Nullable IOException unusable = unusableBeginning(status, headers, first);
        if (unusable != null) {
            giveUp(response, call);
            return Attempt.Response.withoutContent(status, headers, beginning(headers, first), unusable);
        }
        return Attempt.Response.success(status, headers, streaming(first, response, call));
    }

    private StreamingBody streaming(byte[] first, HttpResponse response, HttpCall call) {
        if (ResponseCharset.declared(response.headers()) == null) {
            return new StreamingBody(first, response.body(), call, watchdog);
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), response.body());
        return new StreamingBody(NOTHING, ResponseCharset.ofRead(response.headers(), whole), call, watchdog);
    }

    private static @Nullable IOException unusableBeginning(CrmStatus status, HttpHeaders headers, byte[] first) {
        if (status.hasBody() && BodyText.isBlank(first)) {
            return UnusableBodyException.empty();
        }
        return isEncoded(headers) && !BodyText.canBeJsonOrId(first) ? UnusableBodyException.compressed() : null;
    }

    private static void giveUp(HttpResponse response, HttpCall call) throws IOException {
        call.abort();
        response.body().close();
    }

    private <B> Attempt<B> error(CrmStatus status, HttpResponse response, HttpCall call, Deadline deadline) {
        HttpHeaders headers = response.headers();
        return Attempt.Response.error(
                status, headers, excerpt(response, call, deadline), SessionSigns.ofError(status, headers));
    }

    /** Returns what comes of a body that is there for people to read, without a long wait for it. */
    private byte[] excerpt(HttpResponse response, HttpCall call, Deadline deadline) {
        Watchdog.Watch watch = watchdog.over(call, deadline.atMost(LONGEST_WAIT_FOR_EXCERPT));
        try {
            return beginning(
                    response.headers(), BodyReader.upTo(EXCERPT_BYTES, response).bytes());
        } finally {
            watch.close();
        }
    }

    /** Returns as much of a body as is kept for people to read, as UTF-8. */
    private static byte[] beginning(HttpHeaders headers, byte[] body) {
        byte[] kept = body.length <= EXCERPT_BYTES ? body : Arrays.copyOf(body, EXCERPT_BYTES);
        return isEncoded(headers) ? kept : ResponseCharset.ofText(headers, kept);
    }

    private CrmStatus statusOf(HttpResponse response) {
        CrmStatus status = statusTable.statusOf(response.status());
        gate.responded(status.meaning() == Meaning.RATE_LIMITED);
        return status;
    }

    private static boolean isEncoded(HttpHeaders headers) {
        return !headers.first("Content-Encoding").orElse(IDENTITY).equalsIgnoreCase(IDENTITY);
    }

    private static TransportException brokenOff(IOException e) {
        return TransportException.unknown("The response broke off: " + e.getMessage(), e);
    }

    private static <B> Attempt<B> failure(TransportException failure, HttpRequest request, Watchdog.Watch watch) {
        return new Attempt.Failure<>(failure, String.valueOf(request.uri().getRawAuthority()), watch.isLate());
    }
}
