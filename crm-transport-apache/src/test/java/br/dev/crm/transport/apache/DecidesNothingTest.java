package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidesNothingTest {
    private final HttpTransport transport = ApacheTransports.transport();

    @AfterEach
    void stop() {
        transport.close();
    }

    private static HttpRequest request(RawServer server, String method) {
        return new HttpRequest(
                method, server.uri("/x"), TestCalls.fields().build(), method.equals("GET") ? null : new byte[] {'1'});
    }

    @ParameterizedTest
    @CsvSource({
        "301,GET", "302,GET", "303,POST", "307,POST", "308,POST", "401,GET", "401,POST", "407,GET", "408,GET",
        "421,GET", "425,GET", "429,GET", "429,POST", "500,GET", "502,GET", "503,GET", "503,POST", "504,POST"
    })
    void sendsOneRequestWhateverTheStatusSays(int status, String method) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 " + status
                + " X\r\nLocation: /elsewhere\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                + "Content-Length: 0\r\n\r\n")) {
            HttpResponse response = transport.prepare(request(server, method)).send();
            TestCalls.text(response);

            assertThat(response.status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void keepsNoCookie() throws IOException {
        try (RawServer server = RawServer.responding(
                "HTTP/1.1 200 OK\r\nSet-Cookie: JSESSIONID=secret; Path=/\r\nContent-Length: 0\r\n\r\n")) {
            TestCalls.text(transport, request(server, "GET"));
            TestCalls.text(transport, request(server, "GET"));

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(
                            received -> assertThat(received.values("Cookie")).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"false,POST", "true,POST", "false,GET", "true,GET"})
    void sendsOnlyOnceWhenTheNewConnectionDies(boolean byReset, String method) {
        try (RawServer server = dyingAfter(0, byReset)) {
            assertThat(TestCalls.failureOf(() -> TestCalls.text(transport, request(server, method)))
                            .delivery())
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false,POST",
        "true,POST",
        "false,DELETE",
        "true,DELETE",
        "false,PUT",
        "true,PUT",
        "false,GET",
        "true,GET"
    })
    void sendsOnlyOnceWhenAReusedConnectionDies(boolean byReset, String method) throws IOException {
        try (RawServer server = dyingAfter(1, byReset)) {
            TestCalls.text(transport, request(server, "GET"));

            assertThat(TestCalls.failureOf(() -> TestCalls.text(transport, request(server, method)))
                            .delivery())
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static RawServer dyingAfter(int responses, boolean byReset) {
        Script death = Script.readRequest().then(byReset ? Script.reset() : Script.close());
        return RawServer.playing(
                responses == 0 ? death : Script.respond(Responses.ok("hi")).then(death));
    }
}
