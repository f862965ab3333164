package br.dev.crm.error;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says that the CRM responded with a status that is no success. One class for each meaning. */
public abstract sealed class StatusException extends CrmException
        permits BadRequestException,
                UnauthorizedException,
                LoginRejectedException,
                ConflictException,
                UnprocessableException,
                RateLimitedException,
                ServerFaultException,
                NoPermissionException,
                UndocumentedStatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The vendor documents none; these are what servers and the proxies in front of them use. */
    private static final List<String> REQUEST_ID_HEADERS =
            List.of("X-Request-Id", "X-Correlation-Id", "Request-Id", "X-Trace-Id", "traceparent");

    private final transient ErrorResponse response;

    StatusException(ErrorCode code, ErrorResponse response, CallFacts facts) {
        this(
                code,
                "The CRM responded with " + response.status().code() + ": "
                        + response.status().meaning().explanation(Locale.ROOT),
                response,
                facts);
    }

    StatusException(ErrorCode code, String message, ErrorResponse response, CallFacts facts) {
        super(code, message, facts, null);
        this.response = response;
    }

    /** Returns the status and its meaning. */
    public final CrmStatus status() {
        return response.status();
    }

    /** Returns the header fields of the response. */
    public final HttpHeaders headers() {
        return response.headers();
    }

    /**
     * Returns the name under which the other side knows this request, if it tells one: the first of the headers
     * {@code X-Request-Id}, {@code X-Correlation-Id}, {@code Request-Id}, {@code X-Trace-Id} and {@code traceparent}.
     * Tell it to the support of the vendor.
     */
    public final Optional<String> requestId() {
        return REQUEST_ID_HEADERS.stream()
                .flatMap(name -> response.headers().first(name).stream())
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    /**
     * Returns the text of the response, at most 64 KiB of it, empty when there was none. It may hold content of
     * records: mind your log.
     */
    public final String responseText() {
        return response.text();
    }
}
