package br.dev.crm.internal.attempt;

import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ConflictException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.error.Situation;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.error.UndocumentedStatusException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.text.Excerpt;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the end of a call into the exception that its user sees. */
public final class ExceptionMapping {
    private static final int MOST_TEXT = 64 * 1024;
    private static final String WITHOUT_CURVES =
            ". This Java runtime was linked without elliptic curves: add the module jdk.crypto.ec to it";

    private ExceptionMapping() {}

    /** Returns the exception of a call whose last attempt ended like this. */
    public static CrmException of(Attempt<?> attempt, CallState state, Instant now) {
        return attempt instanceof Attempt.Response<?> response
                ? ofStatus(response, state, now)
                : ofFailure((Attempt.Failure<?>) attempt, state);
    }

    private static CrmException ofFailure(Attempt.Failure<?> failure, CallState state) {
        TransportException cause = failure.exception();
        ErrorCode code = state.delivery() == Delivery.UNKNOWN ? ErrorCode.DELIVERY_UNKNOWN : ErrorCode.NOT_SENT;
        @Nullable Situation situation = SituationOf.failure(cause, state.delivery());
        return new TransportFailureException(state.facts(code)
                .situation(situation)
                .message(failure.peer() + ": " + cause.getMessage()
                        + (situation == Situation.NO_ELLIPTIC_CURVES ? WITHOUT_CURVES : ""))
                .timeout(cause.isTimeout())
                .cause(cause)
                .build());
    }

    private static CrmException ofStatus(Attempt.Response<?> response, CallState state, Instant now) {
        if (response.bodyFailure() != null) {
            return notDecoded(response.bodyFailure(), "$", response.excerpt(), state);
        }
        if (response.status().meaning().isSuccess()) {
            String excerpt = Excerpt.of(response.excerpt());
            return new CodecException(state.facts(ErrorCode.DECODE_FAILED)
                    .situation(Situation.HTML_PAGE)
                    .message("The CRM sent an HTML page where JSON was due: " + excerpt)
                    .excerpt(excerpt)
                    .responseText(text(response.excerpt()))
                    .build());
        }
        ErrorFacts.Builder facts = facts(ErrorCode.of(response.status().meaning()), response, state);
        return switch (response.status().meaning()) {
            case BAD_REQUEST -> new BadRequestException(facts.build());
            case UNAUTHORIZED -> new UnauthorizedException(facts.build());
            case CONFLICT -> new ConflictException(facts.build());
            case UNPROCESSABLE -> new UnprocessableException(facts.build());
            case RATE_LIMITED -> rateLimited(facts, RetryAfter.of(response.headers(), now));
            case SERVER_FAULT, GATEWAY_FAULT -> new ServerFaultException(facts.build());
            case NO_PERMISSION -> new NoPermissionException(facts.build());
            case UNDOCUMENTED -> new UndocumentedStatusException(facts.build());
            case SUCCESS, CREATED -> throw new IllegalStateException();
        };
    }

    private static ErrorFacts.Builder facts(ErrorCode code, Attempt.Response<?> response, CallState state) {
        int status = response.status().code();
        ErrorFacts.Builder facts =
                state.facts(code).situation(code == ErrorCode.UNDOCUMENTED ? SituationOf.status(status) : null);
        return facts.message("The CRM responded with " + status + ": " + facts.explanation(Locale.ROOT))
                .response(response.status(), response.headers(), text(response.excerpt()));
    }

    private static String text(byte[] body) {
        return new String(body, 0, Math.min(body.length, MOST_TEXT), StandardCharsets.UTF_8);
    }

    private static RateLimitedException rateLimited(ErrorFacts.Builder facts, @Nullable Duration retryAfter) {
        return new RateLimitedException(facts.message("The CRM responded with 429: more requests came than it allows, "
                        + (retryAfter == null
                                ? "it names no wait"
                                : "it asks to wait " + retryAfter.toSeconds() + " s"))
                .retryAfter(retryAfter)
                .build());
    }

    /** Returns the exception of a call that needed a login that the CRM rejected. */
    public static CrmException loginRejected(Attempt.Response<?> rejection, CallState state) {
        int status = rejection.status().code();
        ErrorCode code = codeOfRejection(status);
        return new LoginRejectedException(facts(code, rejection, state)
                .message("The login ended with " + status + " and no session: " + code.explanation(Locale.ROOT)
                        + " It is not tried again for a while")
                .build());
    }

    /** Returns of what a rejection of the login with this status speaks: the credentials, the address, or the proxy. */
    public static ErrorCode codeOfRejection(int status) {
        return switch (status) {
            case 404, 405, 410 -> ErrorCode.LOGIN_NOT_FOUND;
            case 407 -> ErrorCode.LOGIN_STOPPED_BY_PROXY;
            default -> ErrorCode.LOGIN_REJECTED;
        };
    }

    /** Returns the exception of a call whose record cannot be written. */
    public static CodecException notEncoded(JsonException cause, CallState state) {
        return new CodecException(state.facts(ErrorCode.ENCODE_FAILED)
                .message("The record cannot be written as JSON: " + cause.getMessage() + ", at " + cause.path())
                .path(cause.path())
                .cause(cause)
                .build());
    }

    /** Returns the exception of a call whose response cannot be read. */
    public static CodecException notDecoded(IOException cause, String path, byte[] body, CallState state) {
        String excerpt = Excerpt.of(body);
        return new CodecException(state.facts(ErrorCode.DECODE_FAILED)
                .situation(cause instanceof UnusableBodyException unusable ? unusable.situation() : null)
                .message("The response is not what was expected: " + cause.getMessage() + ", at " + path
                        + (excerpt.isEmpty() ? "" : ", in " + excerpt))
                .path(path)
                .excerpt(excerpt)
                .responseText(text(body))
                .cause(cause)
                .build());
    }
}
