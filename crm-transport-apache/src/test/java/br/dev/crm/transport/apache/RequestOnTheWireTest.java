package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.testkit.call.TestCalls;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOnTheWireTest {
    private RawServer server;
    private HttpTransport transport;

    @BeforeEach
    void start() {
        server = RawServer.responding(Responses.ok("{}"));
        transport = ApacheTransports.transport();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private RecordedRequest sent(HttpRequest request) throws IOException {
        TestCalls.text(transport, request);
        return server.requests().get(server.requests().size() - 1);
    }

    private HttpRequest bodiless(String method) {
        return new HttpRequest(method, server.uri("/x"), TestCalls.fields().build(), null);
    }

    @Test
    void sendsPathAndQueryAsTheyAreWritten() throws IOException {
        RecordedRequest received = sent(TestCalls.get(server.uri("/api/a%2Fb/%C3%A7?f=eq(name,%22x%20y%22)&e=")));

        assertThat(received.requestLine()).isEqualTo("GET /api/a%2Fb/%C3%A7?f=eq(name,%22x%20y%22)&e= HTTP/1.1");
    }

    @Test
    void sendsEveryFieldAsGivenAndAddsHostAndLengthAlone() throws IOException {
        HttpHeaders headers = HttpHeaders.builder()
                .add("User-Agent", "crm/1")
                .add("accept", "application/json")
                .add("Cookie", "JSESSIONID=\"a b\"; x=1")
                .add("X-Twice", "one")
                .add("X-Twice", "two")
                .build();

        RecordedRequest received = sent(new HttpRequest("POST", server.uri("/x"), headers, new byte[] {'1'}));

        assertThat(received.fields())
                .containsExactly(
                        "Host: 127.0.0.1:" + server.uri("/").getPort(),
                        "User-Agent: crm/1",
                        "accept: application/json",
                        "Cookie: JSESSIONID=\"a b\"; x=1",
                        "X-Twice: one",
                        "X-Twice: two",
                        "Content-Length: 1");
    }

    @Test
    void keepsRepeatedFieldsInTheirOrder() throws IOException {
        HttpHeaders headers =
                TestCalls.fields().add("X-Twice", "one").add("X-Twice", "two").build();

        RecordedRequest received = sent(new HttpRequest("GET", server.uri("/x"), headers, null));

        assertThat(received.values("X-Twice")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void asksForNoUpgradeNoContinueAndNoCompression(String method) throws IOException {
        RecordedRequest received = sent(bodiless(method));

        assertThat(received.fields())
                .extracting(field -> field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT))
                .isSubsetOf("host", "user-agent", "content-length");
    }

    @Test
    void saysThatAPostWithoutBodyHasLengthZero() throws IOException {
        RecordedRequest received = sent(bodiless("POST"));

        assertThat(received.requestLine()).isEqualTo("POST /x HTTP/1.1");
        assertThat(received.values("Content-Length")).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void saysNothingOfALengthWhereNoBodyIsExpected(String method) throws IOException {
        assertThat(sent(bodiless(method)).values("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16_383, 16_384, 16_385, 1 << 20})
    void sendsABodyUnaltered(int size) throws IOException {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);

        RecordedRequest received = sent(TestCalls.post(server.uri("/x"), body));

        assertThat(received.values("Content-Length")).containsExactly(Integer.toString(size));
        assertThat(received.values("Transfer-Encoding")).isEmpty();
        assertThat(received.text().equals(new String(body, StandardCharsets.ISO_8859_1)))
                .isTrue();
    }

    @Test
    void sendsABodyWithDelete() throws IOException {
        RecordedRequest received = sent(
                new HttpRequest("DELETE", server.uri("/x"), TestCalls.fields().build(), new byte[] {'1', '2'}));

        assertThat(received.requestLine()).startsWith("DELETE ");
        assertThat(received.text()).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "\u20ac", "a\u007fb", "a\r\nX-Evil: 1", "a\u0000b"})
    void refusesAHeaderValueThatWouldArriveAltered(String value) {
        HttpRequest request = new HttpRequest(
                "GET", server.uri("/x"), TestCalls.fields().add("X-Name", value).build(), null);

        assertThat(TestCalls.failureOf(() -> transport.prepare(request).send()).delivery())
                .isEqualTo(Delivery.NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\r\n", "canary\u00e9", "\u0000canary"})
    void showsNoHeaderValueInARefusal(String value) {
        HttpRequest request = new HttpRequest(
                "GET", server.uri("/x"), TestCalls.fields().add("Cookie", value).build(), null);

        StringWriter trace = new StringWriter();
        TestCalls.failureOf(() -> transport.prepare(request).send()).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).contains("Cookie").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "content-length", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "a b", ""})
    void refusesAHeaderThatIsNotForTheCallerToSet(String name) {
        HttpRequest request = new HttpRequest(
                "GET", server.uri("/x"), TestCalls.fields().add(name, "1").build(), null);

        assertThat(TestCalls.failureOf(() -> transport.prepare(request).send()).delivery())
                .isEqualTo(Delivery.NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void refusesAUriThatIsNotAscii() {
        HttpRequest request = TestCalls.get(URI.create(server.uri("/") + "a\u00e7\u00e3o"));

        assertThat(TestCalls.failureOf(() -> transport.prepare(request).send()).delivery())
                .isEqualTo(Delivery.NOT_SENT);
        assertThat(server.requests()).isEmpty();
    }
}
