package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.StallingServer;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of every length that the settings allow. */
class DurationTest {
    private static final Duration LEAST = Duration.ofNanos(1);
    private static final TestAuthority AUTHORITY = new TestAuthority();

    private static TransportSettings allOf(Duration time) {
        return ApacheTransports.settings()
                .withConnectTimeout(time)
                .withResponseTimeout(time)
                .withConnectionWait(time);
    }

    /** A socket counts 2,147,483,647 ms and no more, which are a little less than 25 days. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT596H31M23.647S", "PT596H31M23.648S", "P25D", "P50D", "P365D"})
    void mayBeAsLongAsAYear(String time) throws IOException {
        TransportSettings settings = allOf(Duration.parse(time)).withSslContext(AUTHORITY.client());
        try (RawServer http = RawServer.responding(Responses.ok("hi"));
                RawServer https = RawServer.playing(
                        Script.respond(Responses.ok("hi")).forever(),
                        AUTHORITY.server(CertificateKind.GOOD, "localhost"));
                HttpTransport transport = new ApacheTransport(settings)) {
            for (int i = 0; i < 2; i++) {
                assertThat(TestCalls.text(transport, TestCalls.post(http.uri("/x"))))
                        .isEqualTo("hi");
                assertThat(TestCalls.text(transport, TestCalls.post(https.uri("localhost", "/x"))))
                        .isEqualTo("hi");
            }
        }
    }

    @Test
    void endInATimeOutWhenTheyAreTooShort() {
        try (RawServer server = StallingServer.beforeHeaders();
                HttpTransport response =
                        new ApacheTransport(ApacheTransports.settings().withResponseTimeout(LEAST));
                HttpTransport all = new ApacheTransport(allOf(LEAST))) {
            TransportException noResponse = TestCalls.failureOf(
                    () -> response.prepare(TestCalls.post(server.uri("/x"))).send());
            TransportException noTime = TestCalls.failureOf(
                    () -> all.prepare(TestCalls.post(server.uri("/x"))).send());

            assertThat(noResponse.isTimeout()).isTrue();
            assertThat(noResponse.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(noTime.isTimeout()).isTrue();
        }
    }
}
