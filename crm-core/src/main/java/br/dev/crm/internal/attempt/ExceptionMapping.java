package br.dev.crm.internal.attempt;

import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ConflictException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorResponse;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.error.UndocumentedStatusException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the end of a call into the exception that its user sees. */
public final class ExceptionMapping {
    private ExceptionMapping() {}

    /** Returns the exception of a call whose last attempt ended like this. */
    public static CrmException of(Attempt<?> attempt, CallFacts facts, Instant now) {
        if (attempt instanceof Attempt.Failure<?> failure) {
            TransportException cause = failure.exception();
            return new TransportFailureException(
                    failure.peer() + ": " + cause.getMessage(), facts, cause.isTimeout(), cause);
        }
        Attempt.Response<?> response = (Attempt.Response<?>) attempt;
        ErrorResponse error = errorResponse(response);
        return switch (response.status().meaning()) {
            case SUCCESS, CREATED ->
                new CodecException(
                        ErrorCode.DECODE_FAILED,
                        "The CRM sent an HTML page where JSON was due: " + Excerpt.of(response.excerpt()),
                        "$",
                        Excerpt.of(response.excerpt()),
                        facts,
                        null);
            case BAD_REQUEST -> new BadRequestException(error, facts);
            case UNAUTHORIZED -> new UnauthorizedException(error, facts);
            case CONFLICT -> new ConflictException(error, facts);
            case UNPROCESSABLE -> new UnprocessableException(error, facts);
            case RATE_LIMITED -> new RateLimitedException(error, RetryAfter.of(response.headers(), now), facts);
            case SERVER_FAULT, GATEWAY_FAULT -> new ServerFaultException(error, facts);
            case NO_PERMISSION -> new NoPermissionException(error, facts);
            case UNDOCUMENTED -> new UndocumentedStatusException(error, facts);
        };
    }

    /** Returns the exception of a call that needed a login that the CRM rejected. */
    public static CrmException loginRejected(Attempt.Response<?> rejection, CallFacts facts) {
        return new LoginRejectedException(errorResponse(rejection), facts);
    }

    /** Returns the exception of a call whose record cannot be written. */
    public static CodecException notEncoded(JsonException cause, CallFacts facts) {
        return new CodecException(
                ErrorCode.ENCODE_FAILED,
                "The record cannot be written as JSON: " + cause.getMessage() + ", at " + cause.path(),
                cause.path(),
                "",
                facts,
                cause);
    }

    /** Returns the exception of a call whose response cannot be read. */
    public static CodecException notDecoded(
            String message, String path, byte[] body, CallFacts facts, @Nullable Throwable cause) {
        String excerpt = Excerpt.of(body);
        return new CodecException(
                ErrorCode.DECODE_FAILED,
                "The response is not what was expected: " + message + ", at " + path
                        + (excerpt.isEmpty() ? "" : ", in " + excerpt),
                path,
                excerpt,
                facts,
                cause);
    }

    private static ErrorResponse errorResponse(Attempt.Response<?> response) {
        return new ErrorResponse(
                response.status(), response.headers(), new String(response.excerpt(), StandardCharsets.UTF_8));
    }
}
