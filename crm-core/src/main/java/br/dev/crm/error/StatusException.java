package br.dev.crm.error;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says that the CRM answered with a status that is no success. One class for each meaning. */
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

    private final transient ErrorResponse answer;

    StatusException(ErrorCode code, ErrorResponse answer, CallFacts facts) {
        this(
                code,
                "The CRM answered " + answer.status().code() + ": "
                        + answer.status().meaning().explanation(Locale.ROOT),
                answer,
                facts);
    }

    StatusException(ErrorCode code, String message, ErrorResponse answer, CallFacts facts) {
        super(code, message, facts, null);
        this.answer = answer;
    }

    /** Returns the status and its meaning. */
    public final CrmStatus status() {
        return answer.status();
    }

    /** Returns the header fields of the answer. */
    public final HttpHeaders headers() {
        return answer.headers();
    }

    /**
     * Returns the name under which the other side knows this request, if it tells one: the first of the headers
     * {@code X-Request-Id}, {@code X-Correlation-Id}, {@code Request-Id}, {@code X-Trace-Id} and {@code traceparent}.
     * Tell it to the support of the vendor.
     */
    public final Optional<String> requestId() {
        return REQUEST_ID_HEADERS.stream()
                .flatMap(name -> answer.headers().first(name).stream())
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    /**
     * Returns the text of the answer, at most 64 KiB of it, empty when there was none. It may hold content of records:
     * mind your log.
     */
    public final String responseText() {
        return answer.text();
    }
}
