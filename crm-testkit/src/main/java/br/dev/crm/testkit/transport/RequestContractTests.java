package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.fields;
import static br.dev.crm.testkit.call.TestCalls.get;
import static br.dev.crm.testkit.call.TestCalls.request;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out is what the request says, to the byte. */
public abstract class RequestContractTests extends TransportContractTests {
    private final RawServer server;

    protected RequestContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
        server = responding(Responses.ok("{}"));
    }

    private RecordedRequest sent(HttpRequest request) throws IOException {
        text(transport(), request);
        assertEquals(1, server.requests().size());
        return server.requests().get(0);
    }

    private HttpRequest bodiless(String method) {
        return new HttpRequest(method, server.uri("/x"), fields().build(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    @DisplayName("T1 Method, path and query go out as the request has them.")
    void sendsMethodPathAndQueryAsTheyAreWritten(String method) throws IOException {
        String target = "/api/a%2Fb/%C3%A7;v=1//x?f=eq(name,%22x%20y%22)&e=&plus=a+b&&%e7";

        RecordedRequest received = sent(request(method, server.uri(target)));

        assertEquals(method + " " + target + " HTTP/1.1", received.requestLine());
        assertEquals(method.equals("GET") ? "" : "1", received.text());
    }

    @Test
    @DisplayName("T80 A path goes out with its segments . and .. as they are.")
    void sendsDotSegmentsAsTheyAre() throws IOException {
        String target = "/api/./a/../b/.";

        assertEquals(
                "GET " + target + " HTTP/1.1", sent(get(server.uri(target))).requestLine());
    }

    @Test
    @DisplayName("T82 A query goes out with its apostrophes as they are.")
    void sendsApostrophesAsTheyAre() throws IOException {
        String target = "/api/x?f=eq(name,'D''Ajuda')";

        assertEquals(
                "GET " + target + " HTTP/1.1", sent(get(server.uri(target))).requestLine());
    }

    @Test
    @DisplayName("T2 Every field goes out with its name and value as given, repeated names in their order.")
    void sendsEveryFieldAsGiven() throws IOException {
        HttpHeaders headers = HttpHeaders.builder()
                .add("User-Agent", "crm/1 (a; b)")
                .add("accept", "application/json, */*;q=0.1")
                .add("Cookie", "JSESSIONID=\"a b\"; x=1")
                .add("Accept-Encoding", "identity")
                .add("X-Twice", "one")
                .add("Content-Type", "application/json;charset=UTF-8")
                .add("X-Twice", "two")
                .add("Authorization", "Bearer a.b-c_d~e+f/g==")
                .build();

        RecordedRequest received = sent(new HttpRequest("POST", server.uri("/x"), headers, new byte[] {'1'}));

        headers.forEach((name, value) -> {
            assertTrue(received.names().contains(name), () -> name + " is missing among " + received.names());
            assertEquals(headers.all(name), received.values(name));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    @DisplayName("T3 Nothing is added but Host, Content-Length and Connection.")
    void addsNoFieldOfItsOwn(String method) throws IOException {
        RecordedRequest received = sent(request(method, server.uri("/x")));

        Set<String> names = new TreeSet<>();
        received.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        assertEquals(List.of("127.0.0.1:" + server.port()), received.values("Host"));
        assertTrue(names.remove("user-agent"), "the request's own field");
        names.removeAll(Set.of("host", "content-length", "connection"));
        assertEquals(Set.of(), names);
        assertFalse(received.values("Connection").stream().anyMatch(value -> !value.equalsIgnoreCase("keep-alive")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16_383, 16_384, 16_385, 1 << 20, 10 << 20})
    @DisplayName("T4 A body of any size up to 10 MiB arrives unaltered, its length announced once.")
    void sendsABodyUnaltered(int size) throws IOException {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);

        RecordedRequest received = sent(new HttpRequest("POST", server.uri("/x"), fields().build(), body));

        assertEquals(List.of(Integer.toString(size)), received.values("Content-Length"));
        assertEquals(List.of(), received.values("Transfer-Encoding"));
        assertArrayEquals(body, received.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    @DisplayName("T5 A POST, PUT or PATCH without a body announces a length of 0.")
    void announcesThatABodyIsEmpty(String method) throws IOException {
        RecordedRequest received = sent(bodiless(method));

        assertEquals(method + " /x HTTP/1.1", received.requestLine());
        assertEquals(List.of("0"), received.values("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    @DisplayName("T6 A GET or DELETE without a body announces no length.")
    void announcesNoLengthWhereNoBodyIsExpected(String method) throws IOException {
        RecordedRequest received = sent(bodiless(method));

        assertEquals(method + " /x HTTP/1.1", received.requestLine());
        assertEquals(List.of(), received.values("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "\u20ac", "a\u007fb", "a\r\nX-Evil: 1", "a\nb", "a\u0000b"})
    @DisplayName("T7 A field's value that would not arrive as it is, is refused and nothing is sent.")
    void refusesAValueThatWouldArriveAltered(String value) {
        HttpRequest request = new HttpRequest(
                "GET", server.uri("/x"), fields().add("X-Name", value).build(), null);

        assertEquals(
                Delivery.NOT_SENT, failureOf(() -> send(transport(), request)).delivery());
        assertEquals(List.of(), server.requests());
    }

    @Test
    @DisplayName("T8 A URI with characters outside of ASCII is refused and nothing is sent.")
    void refusesAUriThatIsNotAscii() {
        HttpRequest request = get(URI.create(server.uri("/") + "a\u00e7\u00e3o"));

        assertEquals(
                Delivery.NOT_SENT, failureOf(() -> send(transport(), request)).delivery());
        assertEquals(List.of(), server.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\r\n", "canary\u00e9", "\u0000canary"})
    @DisplayName("T9 No exception shows a field's value.")
    void showsNoValueInARefusal(String value) {
        HttpRequest request = new HttpRequest(
                "GET", server.uri("/x"), fields().add("Cookie", value).build(), null);

        StringWriter trace = new StringWriter();
        failureOf(() -> send(transport(), request)).printStackTrace(new PrintWriter(trace));

        assertFalse(trace.toString().contains("canary"), "the value stands in the exception");
    }
}
