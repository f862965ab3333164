package br.dev.crm.internal.attempt;

import br.dev.crm.error.Situation;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Finds the {@link Situation} of a failure by its status, or by the exceptions of the JDK that it comes from. */
final class SituationOf {
    /**
     * Stands in what the TLS of the JDK says of a response that is no TLS: two messages, one for each way to use it.
     */
    private static final String NOT_TLS = "nrecognized SSL message";

    /** What the TLS of the JDK says when the other side has ended the handshake, whatever class it says it by. */
    private static final String ALERT = "Received fatal alert: ";

    private SituationOf() {}

    /** Returns the situation of a status that the vendor does not document; null for none. */
    static @Nullable Situation status(int status) {
        return switch (status) {
            case 403 -> Situation.FORBIDDEN;
            case 404, 410 -> Situation.NOT_FOUND;
            case 405 -> Situation.METHOD_REFUSED;
            case 407 -> Situation.PROXY_LOGIN;
            case 413 -> Situation.RECORD_TOO_LARGE;
            default -> status / 100 == 3 ? Situation.REDIRECT : null;
        };
    }

    /**
     * Returns the situation of a request that got no response.
     *
     * @param known whether the request may have been executed, of all its attempts
     * @return null for none
     */
    static @Nullable Situation failure(TransportException failure, Delivery known) {
        return failure(failure, known, EllipticCurves::areMissing);
    }

    static @Nullable Situation failure(TransportException failure, Delivery known, BooleanSupplier withoutCurves) {
        if (failure.delivery() == Delivery.NOT_SENT && known != Delivery.UNKNOWN) {
            return failure.isTimeout() ? Situation.CONNECT_TIMEOUT : notConnected(failure, withoutCurves);
        }
        if (failure.isTimeout()) {
            return Situation.RESPONSE_TIMEOUT;
        }
        return known == Delivery.UNKNOWN ? null : noTlsOrUnclear(failure, withoutCurves);
    }

    /** What ends a login after it has left: one transport cannot tell from it that there is no TLS connection. */
    private static Situation noTlsOrUnclear(Throwable login, BooleanSupplier withoutCurves) {
        Situation found = notConnected(login, withoutCurves);
        if (found == Situation.NO_ELLIPTIC_CURVES && has(login, SituationOf::isAlert)) {
            return Situation.NO_ELLIPTIC_CURVES;
        }
        return found == Situation.NOT_TLS ? Situation.NOT_TLS : Situation.LOGIN_UNCLEAR;
    }

    private static boolean isAlert(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith(ALERT);
    }

    private static @Nullable Situation notConnected(Throwable failure, BooleanSupplier withoutCurves) {
        if (has(
                failure,
                cause -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException)) {
            return Situation.HOST_UNKNOWN;
        }
        // The exceptions of certificates and of their paths, and no others of TLS, are of the package java.security.
        if (has(
                failure,
                cause -> cause instanceof GeneralSecurityException || cause instanceof SSLPeerUnverifiedException)) {
            return Situation.CERTIFICATE_REFUSED;
        }
        Optional<Throwable> tls = find(failure, SSLException.class::isInstance);
        if (tls.isPresent()) {
            return noTls(tls.get(), withoutCurves);
        }
        return has(failure, ConnectException.class::isInstance) ? Situation.CONNECTION_REFUSED : null;
    }

    private static Situation noTls(Throwable tls, BooleanSupplier withoutCurves) {
        if (String.valueOf(tls.getMessage()).contains(NOT_TLS)) {
            return Situation.NOT_TLS;
        }
        return withoutCurves.getAsBoolean() ? Situation.NO_ELLIPTIC_CURVES : Situation.TLS_FAILED;
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return find(failure, kind).isPresent();
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> kind) {
        Set<Throwable> seen = new HashSet<>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (kind.test(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
