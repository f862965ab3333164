package br.dev.crm.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.Situation;
import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures of TLS, in a Java runtime with elliptic curves and in one that was linked without. */
class SituationOfTest {
    private static final String ALERT = "Received fatal alert: ";

    @ParameterizedTest
    @CsvSource({"true,NO_ELLIPTIC_CURVES", "false,TLS_FAILED"})
    void asksForEllipticCurvesOnlyWhereThereAreNone(boolean withoutCurves, Situation situation) {
        TransportException failure =
                TransportException.notSent("No TLS connection", new SSLHandshakeException(ALERT + "handshake_failure"));

        assertThat(SituationOf.failure(failure, Delivery.NOT_SENT, () -> withoutCurves))
                .isEqualTo(situation);
    }

    @ParameterizedTest
    @CsvSource({"true,NO_ELLIPTIC_CURVES", "false,LOGIN_UNCLEAR"})
    void knowsTheEndOfAHandshakeThatATransportTakesForALostResponse(boolean withoutCurves, Situation situation) {
        TransportException login =
                TransportException.unknown("No response", new SSLProtocolException(ALERT + "unexpected_message"));

        assertThat(SituationOf.failure(login, Delivery.NOT_SENT, () -> withoutCurves))
                .isEqualTo(situation);
    }

    @ParameterizedTest
    @CsvSource({"Unrecognized SSL message, NOT_TLS", "Connection reset, LOGIN_UNCLEAR"})
    void doesNotBlameTheRuntimeForAServerThatSpeaksNoTlsOrIsGone(String text, Situation situation) {
        TransportException login = TransportException.unknown("No response", new SSLException(text));

        assertThat(SituationOf.failure(login, Delivery.NOT_SENT, () -> true)).isEqualTo(situation);
    }
}
