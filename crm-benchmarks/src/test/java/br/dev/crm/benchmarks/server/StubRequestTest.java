package br.dev.crm.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.benchmarks.data.Protocol;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StubRequestTest {
    @Test
    void waitsForTheWholeBody() {
        String request = "POST /integration HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";

        assertThat(parsed(request.substring(0, request.length() - 1))).isNull();
        assertThat(parsed(request).body()).isEqualTo(3);
    }

    @Test
    void waitsForTheLastChunk() {
        String request = "POST /api/login HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";

        assertThat(parsed(request.substring(0, request.length() - 1))).isNull();
        assertThat(parsed(request).length()).isEqualTo(request.length());
    }

    @Test
    void leavesTheNextRequestAlone() {
        String request = "GET /integration HTTP/1.1\r\nHost: a\r\n\r\n";

        assertThat(parsed(request + request).length()).isEqualTo(request.length());
    }

    @Test
    void refusesWhatHasNoSession() {
        assertThat(firstLine("GET /integration HTTP/1.1\r\nintegration-resource: customers-1\r\n\r\n"))
                .isEqualTo("HTTP/1.1 401 Unauthorized");
    }

    @Test
    void refusesACreateWithoutARecord() {
        assertThat(firstLine("POST /integration HTTP/1.1\r\nCookie: JSESSIONID=1\r\n" + Protocol.ACTION_HEADER
                        + ": create\r\nContent-Length: 2\r\n\r\n{}"))
                .isEqualTo("HTTP/1.1 422 Unprocessable Entity");
    }

    private static String firstLine(String request) {
        StubResponse response = new StubResponses().to(parsed(request));
        return new String(response.piece(0), StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static StubRequest parsed(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        return StubRequest.parse(bytes, bytes.length);
    }
}
