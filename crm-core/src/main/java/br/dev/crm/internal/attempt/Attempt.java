package br.dev.crm.internal.attempt;

import br.dev.crm.error.Situation;
import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended: with a response or with a failure of the transport.
 *
 * @param <B> the body of a success: bytes, or a stream that is read while it comes
 */
public sealed interface Attempt<B> {

    /** Returns what is known about whether the CRM may have acted on this attempt. */
    Delivery delivery();

    /** Returns whether it was a 429: the request was not processed, for too many came. */
    default boolean isRateLimited() {
        return false;
    }

    /**
     * A response came.
     *
     * @param content the body of a success; null for any other, for a page in its place, and after a body failure
     * @param excerpt the beginning of any other body, as much as came of 64 KiB, for people to read
     * @param bodyFailure why the body of a success cannot be used; null if it can
     * @param sign what it says about the session beside its status
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Response<B>(
            CrmStatus status,
            HttpHeaders headers,
            @Nullable B content,
            byte[] excerpt,
            @Nullable IOException bodyFailure,
            SessionSign sign)
            implements Attempt<B> {
        private static final byte[] NOTHING = new byte[0];

        /** Returns a success whose body came whole, or comes. */
        public static <B> Response<B> success(CrmStatus status, HttpHeaders headers, B content) {
            return new Response<>(status, headers, content, NOTHING, null, SessionSign.NONE);
        }

        /** Returns a success whose body cannot be used, of which this much came. */
        public static <B> Response<B> withoutContent(
                CrmStatus status, HttpHeaders headers, byte[] excerpt, IOException bodyFailure) {
            return new Response<>(status, headers, null, excerpt, bodyFailure, SessionSign.NONE);
        }

        /** Returns a response that is no success, or a page in its place. */
        public static <B> Response<B> error(CrmStatus status, HttpHeaders headers, byte[] excerpt, SessionSign sign) {
            return new Response<>(status, headers, null, excerpt, null, sign);
        }

        /** Returns whether a success has no body although its status promises one. */
        public boolean isEmpty() {
            return bodyFailure instanceof UnusableBodyException unusable
                    && unusable.situation() == Situation.EMPTY_BODY;
        }

        @Override
        public boolean isRateLimited() {
            return sign == SessionSign.NONE && status.meaning() == Meaning.RATE_LIMITED;
        }

        /** Returns {@link Delivery#UNKNOWN} when it does not say whether the request was executed. */
        @Override
        public Delivery delivery() {
            return switch (status.meaning()) {
                case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> Delivery.UNKNOWN;
                default -> sign.leavesDoubt() ? Delivery.UNKNOWN : Delivery.ANSWERED;
            };
        }

        /** Returns the meaning, and the id under which the server knows the request if it told one. */
        @Override
        public String toString() {
            return status.meaning()
                    + (sign == SessionSign.NONE ? "" : ", session " + sign)
                    + headers.requestId().map(id -> ", request id " + id).orElse("");
        }
    }

    /**
     * No response came, or not all of it.
     *
     * @param peer host and port that were asked
     * @param deadlinePassed whether the watchdog ended it because the deadline had passed
     */
    record Failure<B>(TransportException exception, String peer, boolean deadlinePassed) implements Attempt<B> {

        @Override
        public Delivery delivery() {
            return exception.delivery();
        }

        /** Returns whether the reason was that something took too long. */
        public boolean isTimeout() {
            return exception.isTimeout();
        }

        /** Returns the delivery alone. */
        @Override
        public String toString() {
            return delivery().toString();
        }
    }
}
