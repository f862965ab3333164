package br.dev.crm.internal.pipeline;

import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ConflictException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorAnswer;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.error.UndocumentedStatusException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.TransportException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the end of a call into the exception that its user sees. */
final class Failures {
    private Failures() {}

    static CrmException of(Attempt attempt, CallFacts facts, Instant now) {
        if (attempt instanceof Attempt.Lost lost) {
            TransportException cause = lost.exception();
            return new TransportFailureException(
                    lost.peer() + ": " + cause.getMessage(), facts, cause.isTimeout(), cause);
        }
        Attempt.Answered answered = (Attempt.Answered) attempt;
        ErrorAnswer answer = errorAnswer(answered);
        return switch (answered.status().meaning()) {
            case SUCCESS, CREATED ->
                new CodecException(
                        ErrorCode.DECODE_FAILED,
                        "The CRM answered with an HTML page where JSON was due: " + Excerpt.of(answered.body()),
                        "$",
                        Excerpt.of(answered.body()),
                        facts,
                        null);
            case BAD_REQUEST -> new BadRequestException(answer, facts);
            case UNAUTHORIZED -> new UnauthorizedException(answer, facts);
            case CONFLICT -> new ConflictException(answer, facts);
            case UNPROCESSABLE -> new UnprocessableException(answer, facts);
            case RATE_LIMITED -> new RateLimitedException(answer, RetryAfter.of(answered.headers(), now), facts);
            case SERVER_FAULT, GATEWAY_FAULT -> new ServerFaultException(answer, facts);
            case NO_PERMISSION -> new NoPermissionException(answer, facts);
            case UNDOCUMENTED -> new UndocumentedStatusException(answer, facts);
        };
    }

    static CrmException ofLogin(LoginFailure failure, CallFacts facts, Instant now) {
        if (failure.isRejected() && failure.attempt() instanceof Attempt.Answered answered) {
            return new LoginRejectedException(errorAnswer(answered), facts);
        }
        return of(failure.attempt(), facts, now);
    }

    static CodecException notEncoded(JsonException cause, CallFacts facts) {
        return new CodecException(
                ErrorCode.ENCODE_FAILED,
                "The record cannot be written as JSON: " + cause.getMessage() + ", at " + cause.path(),
                cause.path(),
                "",
                facts,
                cause);
    }

    static CodecException notDecoded(
            String message, String path, byte[] body, CallFacts facts, @Nullable Throwable cause) {
        String excerpt = Excerpt.of(body);
        return new CodecException(
                ErrorCode.DECODE_FAILED,
                "The answer is not what was expected: " + message + ", at " + path
                        + (excerpt.isEmpty() ? "" : ", in " + excerpt),
                path,
                excerpt,
                facts,
                cause);
    }

    private static ErrorAnswer errorAnswer(Attempt.Answered answered) {
        return new ErrorAnswer(
                answered.status(), answered.headers(), new String(answered.body(), StandardCharsets.UTF_8));
    }
}
