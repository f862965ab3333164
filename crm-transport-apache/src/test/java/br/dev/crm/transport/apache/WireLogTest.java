package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With every logger of the library at TRACE, see {@code simplelogger.properties}. */
class WireLogTest {
    private static final Path LOG = Path.of("target", "library-at-trace.log");

    @Test
    void showsNeitherBodiesNorHeaderValues() throws IOException {
        try (RawServer server = RawServer.responding(
                        "HTTP/1.1 200 OK\r\nSet-Cookie: id=canary-cookie-in\r\nContent-Length: 14\r\n\r\ncanary-body-in");
                HttpTransport transport = ApacheTransports.transport()) {
            HttpHeaders headers = TestCalls.fields()
                    .add("Cookie", "id=canary-cookie-out")
                    .add("Authorization", "canary-header-out")
                    .build();
            byte[] body = "{\"password\":\"canary-body-out\"}".getBytes(StandardCharsets.UTF_8);
            TestCalls.text(transport, new HttpRequest("POST", server.uri("/x?q=canary-query"), headers, body));
            TestCalls.text(transport, new HttpRequest("POST", server.uri("/x?q=canary-query"), headers, body));
        }

        String log = Files.readString(LOG, StandardCharsets.ISO_8859_1);
        assertThat(log).as("the library logs at all").contains("org.apache.hc.client5", "connected");
        assertThat(log.contains("canary")).as("a canary in the log").isFalse();
    }
}
