package br.dev.crm.transport.apache.connection;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import br.dev.crm.transport.apache.ApacheTransportProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to look whether the server has closed a connection, beside a whole call in the same run. */
class LookCostTest {
    private static final int ROUNDS = 31;
    private static final int LOOKS = 200;
    private static final int CALLS = 20;
    private static final double MARK_MICROS = 20;
    private static final double FACTOR = 5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isAFewMicroseconds(boolean tls) throws Exception {
        TestAuthority authority = new TestAuthority();
        Script script = Script.respond(Responses.ok("hi")).forever();
        try (RawServer server = tls
                        ? RawServer.playing(script, authority.server(CertificateKind.GOOD, "localhost"))
                        : RawServer.playing(script);
                HttpTransport transport = new ApacheTransportProvider()
                        .create(TestCalls.settings().withSslContext(authority.client()));
                UnloggedConnection connection = connected(
                        server, tls ? Tls12OrNewer.lookup(authority.client()).lookup("https") : null)) {
            double[] looks = new double[ROUNDS];
            double[] calls = new double[ROUNDS];
            for (int i = -ROUNDS; i < ROUNDS; i++) { // the first half warms up
                int round = Math.max(i, 0);
                calls[round] = micros(CALLS, () -> {
                    String text = TestCalls.text(transport, TestCalls.post(server.uri("localhost", "/x")));
                    assertThat(text).isEqualTo("hi");
                    return text;
                });
                looks[round] = micros(LOOKS, () -> {
                    connection.activate();
                    return connection;
                });
            }
            assertThat(connection.isOpen()).isTrue();

            double look = median(looks);
            String name = tls ? "apache https" : "apache http";
            Figures.add("stale-look-micros", name, rounded(look), "us", "<= " + MARK_MICROS);
            Figures.add("stale-look-of-a-call", name, rounded(100 * look / median(calls)), "%", "-");
            assertThat(look).isLessThan(FACTOR * MARK_MICROS);
        }
    }

    private static UnloggedConnection connected(RawServer server, TlsSocketStrategy tls) throws IOException {
        ChannelSocket socket = ChannelSocket.open();
        socket.connect(server.address());
        UnloggedConnection connection = new UnloggedConnection(PoolSetup.HTTP1);
        if (tls == null) {
            connection.bind(socket);
        } else {
            connection.bind(tls.upgrade(socket, "localhost", server.port(), null, HttpClientContext.create()), socket);
        }
        return connection;
    }

    private static double micros(int times, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.call();
        }
        return (System.nanoTime() - start) / 1_000.0 / times;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
