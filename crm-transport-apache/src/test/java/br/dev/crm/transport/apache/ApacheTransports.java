package br.dev.crm.transport.apache;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.call.TestCalls;
import java.time.Duration;

/** Transports as the tests need them. */
final class ApacheTransports {
    private ApacheTransports() {}

    /** Returns the settings of the contract with 200 connections. */
    static TransportSettings settings() {
        return TestCalls.settings().withMaxConnections(200);
    }

    static ApacheTransport transport() {
        return new ApacheTransport(settings());
    }

    static HttpTransport patientFor(Duration responseTimeout) {
        return new ApacheTransportProvider().create(settings().withResponseTimeout(responseTimeout));
    }

    /** Returns a transport that has no more connections than this, and waits for one for 8 s. */
    static ApacheTransport limitedTo(int connections) {
        return new ApacheTransport(
                settings().withMaxConnections(connections).withConnectionWait(Duration.ofSeconds(8)));
    }
}
