package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a response begins and ends is never guessed, by TLS and without. */
public abstract class FramingContractTests extends TransportContractTests {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final SSLContext SERVER = AUTHORITY.server(CertificateKind.GOOD, "localhost");
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final Script HEALTHY = Script.respond(Responses.ok("healthy"));
    private static final List<String> UNREADABLE = List.of(
            "HTTP/1.1 20 OK", "no HTTP", "HTTP/1.1 200 OK\r\nNo Name: 1", "HTTP/1.1 200 OK\r\nContent-Length: 5 5");
    private static final int INTERIM = 20;
    private static final int REFUSALS = 4;

    /** Short, because a wait for more bytes is a right end of a response in doubt. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(500);

    private HttpTransport transport;

    protected FramingContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @BeforeEach
    void makeTransport() {
        transport = transport(trusting());
    }

    private static TransportSettings trusting() {
        return settings().withSslContext(AUTHORITY.client()).withResponseTimeout(RESPONSE_TIMEOUT);
    }

    private static Stream<String> byBothSchemes(String... cases) {
        return Stream.of(cases).flatMap(each -> Stream.of(each + " by http", each + " by https"));
    }

    private static String first(String argument) {
        return argument.substring(0, argument.lastIndexOf(" by "));
    }

    private RawServer server(String argument, Script script) {
        return closing(argument.endsWith("s") ? RawServer.playing(script, SERVER) : RawServer.playing(script));
    }

    private static URI uri(RawServer server) {
        return server.uri("localhost", "/x");
    }

    /** Expects a failure, and the connection to be given up. */
    private void assertRefused(String argument, String response, Script then) throws InterruptedException {
        RawServer server = server(argument, Script.respond(response).then(then));

        assertEquals(
                Delivery.UNKNOWN,
                failureOf(() -> text(transport, post(uri(server)))).delivery());
        assertAllGivenUp(server);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 102, 103, 199})
    @DisplayName("T70 Twenty interim responses before the response are passed over.")
    void passesTwentyInterimResponsesOver(int status) throws IOException {
        String interim = "HTTP/1.1 " + status + " Wait\r\nX-Interim: 1\r\n\r\n";
        for (String scheme : new String[] {"http", "https"}) {
            RawServer server = server(
                    scheme,
                    Script.respond(interim.repeat(INTERIM) + Responses.ok("final"))
                            .forever());
            for (int i = 0; i < 2; i++) {
                HttpResponse response = send(transport, post(uri(server)));

                assertEquals(200, response.status());
                assertEquals("final", text(response));
            }
            assertEquals(1, server.connections());
        }
    }

    static Stream<String> statuses() {
        return byBothSchemes("2000", "1000", "0200", "99", "20", "+20", "-20", "2 0", "20x", "");
    }

    @ParameterizedTest
    @MethodSource("statuses")
    @DisplayName("T71 A status that has not three digits is never taken for one that has.")
    void refusesAStatusOfOtherThanThreeDigits(String argument) throws InterruptedException {
        assertRefused(
                argument, "HTTP/1.1 " + first(argument) + " OK\r\nContent-Length: 5\r\n\r\nhello", Script.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    @DisplayName("T79 A response whose head cannot be read gives its connection up.")
    void givesUpTheConnectionOfAnUnreadableHead(String scheme) throws InterruptedException {
        EachCase.of(UNREADABLE, head -> {
            RawServer server = server(scheme, Script.respond(head + "\r\n\r\n").then(Script.stall()));

            failureOf(() -> text(transport, post(uri(server))));
            assertTrue(server.awaitNoConnection(AT_ONCE), "the connection is still open");
        });
    }

    static Stream<String> lengths() {
        return byBothSchemes(
                "+5", "-5", "-1", "0x5", "5 5", "5,5", "5.0", "5e0", "", "99999999999999999999", "4294967301x");
    }

    @ParameterizedTest
    @MethodSource("lengths")
    @DisplayName("T72 A Content-Length that is not digits alone is never taken for a number.")
    void refusesALengthThatIsNoNumber(String argument) throws InterruptedException {
        assertRefused(
                argument, "HTTP/1.1 200 OK\r\nContent-Length: " + first(argument) + "\r\n\r\nhello", Script.close());
    }

    static Stream<String> sizes() {
        return byBothSchemes("+5", "-5", "0x5", "5x", "x", "", "100000005", "10000000000000005", "100000000");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @DisplayName("T73 A chunk size that is not hexadecimal digits alone, or too large, is never taken for another.")
    void refusesASizeThatIsNoNumber(String argument) throws InterruptedException {
        assertRefused(argument, CHUNKED + first(argument) + "\r\nhello\r\n0\r\n\r\n", Script.close());
    }

    static Stream<String> endlessSizes() {
        return Stream.of("80000000", "C0000000", "FFFFFFFE", "FFFFFFFF", "7FFFFFFFFFFFFFFF", "8000000000000000")
                .map(size -> size + " by https");
    }

    @ParameterizedTest
    @MethodSource("endlessSizes")
    @DisplayName(
            "T74 A chunk size past what an int holds ends its call alone, and no thread is busy with it afterwards.")
    void survivesSizesThatOverflow(String argument) throws IOException, InterruptedException {
        ThreadLeakDetector threads = ThreadLeakDetector.after(this::useBothSchemesAndClose);
        for (int i = 0; i < REFUSALS; i++) {
            String before = i % 2 == 0 ? "" : "2\r\nhi\r\n";
            assertRefused(argument, CHUNKED + before + first(argument) + "\r\n" + "x".repeat(40_000), Script.close());
        }
        assertEquals("healthy", text(transport, post(uri(server("http", HEALTHY)))));
        transport.close();

        threads.assertNotGrown(REFUSALS);
    }

    private void useBothSchemesAndClose() throws IOException {
        HttpTransport used = transport(trusting());
        for (String scheme : new String[] {"http", "https"}) {
            assertEquals("healthy", text(used, post(uri(server(scheme, HEALTHY)))));
        }
        used.close();
    }

    static Stream<String> cuts() {
        return byBothSchemes(
                "5", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r\n", "0003\r\n123\r\n00", "5\r\nhello\r\n0\r\n");
    }

    @ParameterizedTest
    @MethodSource("cuts")
    @DisplayName("T75 A body in chunks whose last one is cut is never taken for a whole one.")
    void takesNoCutChunksForTheWhole(String argument) throws InterruptedException {
        assertRefused(argument, CHUNKED + first(argument), Script.close());
    }

    @Test
    @DisplayName("T76 Sizes and lengths are read however the RFC lets them be written.")
    void readsWhatIsRight() throws InterruptedException {
        Stream<String> chunked = Stream.of("5", "0005", "5;a", "5;a=b;c=\"d;e\"", "5 ;a", "5\t;a=b")
                .map(size -> CHUNKED + size + "\r\nhello\r\n0;last\r\n\r\n");
        Stream<String> announced = Stream.of("5", " 5\t ", "0005")
                .map(length -> "HTTP/1.1 200 OK\r\nContent-Length:" + length + "\r\n\r\nhello");
        List<String> responses = Stream.concat(chunked, announced).toList();
        for (String scheme : new String[] {"http", "https"}) {
            EachCase.of(responses, response -> {
                RawServer server = server(scheme, Script.respond(response).forever());
                for (int i = 0; i < 2; i++) {
                    assertEquals("hello", text(transport, post(uri(server))), scheme);
                }
            });
        }
    }
}
