package br.dev.crm.internal.attempt;

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

    /**
     * A response came.
     *
     * @param content the body of a success; null for any other status, for a login page, and after a body failure
     * @param excerpt the beginning of the body of any other, at most 64 KiB, for people to read: nothing is decided by
     *     it
     * @param bodyFailure why the content of a success cannot be used; null if it can
     * @param loginPage whether a login page stands where the response should: the session is over
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Response<B>(
            CrmStatus status,
            HttpHeaders headers,
            @Nullable B content,
            byte[] excerpt,
            @Nullable IOException bodyFailure,
            boolean loginPage)
            implements Attempt<B> {
        private static final byte[] NOTHING = new byte[0];

        /** Returns a success whose body came whole, or comes. */
        public static <B> Response<B> success(CrmStatus status, HttpHeaders headers, B content) {
            return new Response<>(status, headers, content, NOTHING, null, false);
        }

        /** Returns a success whose body cannot be used. */
        public static <B> Response<B> withoutContent(CrmStatus status, HttpHeaders headers, IOException bodyFailure) {
            return new Response<>(status, headers, null, NOTHING, bodyFailure, false);
        }

        /** Returns a response that is no success, or a login page in its place. */
        public static <B> Response<B> error(CrmStatus status, HttpHeaders headers, byte[] excerpt, boolean loginPage) {
            return new Response<>(status, headers, null, excerpt, null, loginPage);
        }

        /** Returns what the status means here; a login page means {@link Meaning#UNAUTHORIZED} whatever its status. */
        public Meaning meaning() {
            return loginPage ? Meaning.UNAUTHORIZED : status.meaning();
        }

        @Override
        public Delivery delivery() {
            return Delivery.ANSWERED;
        }

        /** Returns the meaning, and the id under which the server knows the request if it told one. */
        @Override
        public String toString() {
            return meaning()
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
