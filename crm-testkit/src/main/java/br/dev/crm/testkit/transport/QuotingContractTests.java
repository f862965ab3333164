package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertFalse;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sends is never quoted by an exception: a field may hold a session, whatever else is wrong with it. */
public abstract class QuotingContractTests extends TransportContractTests {
    private static final String SECRET = "zq7k";
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final SSLContext SERVER = AUTHORITY.server(CertificateKind.GOOD, "localhost");

    /** Heads and framing that no transport can read, or that each reads as it likes; closed behind each. */
    private static final List<String> MALFORMED = List.of(
            "Set-Cookie: JSESSIONID=zq7k\001\r\n\r\n",
            "Set-Cookie: JSESSIONID=zq7k\000; Path=/\r\n\r\n",
            "Set-Cookie: JSESSIONID=zq\r7k zq7k\r\n\r\n",
            "Set-Cookie: JSESSIONID=\r\nzq7k=1\r\n\r\n",
            "Set-Cookie JSESSIONID=zq7k\r\n\r\n",
            "JSESSIONID=zq7k\r\n\r\n",
            "JSESSIONID=zq7k: 1\r\n\r\n",
            ": JSESSIONID=zq7k\r\n\r\n",
            " zq7k: 1\r\n\r\n",
            "X: 1\r\n zq7k\001\r\n\r\n",
            "Set-Cookie: JSESSIONID=zq7k",
            "Set-Cookie: zq7k\r",
            "zq7k",
            "Authorization: zq7k\177\r\n\r\n",
            "Cookie : zq7k\r\n\r\n",
            "Content-Length: 5zq7k\r\n\r\nhello",
            "Content-Length: 5\r\nContent-Length: zq7k\r\n\r\nhello",
            "Transfer-Encoding: zq7k\r\n\r\nhello",
            "Transfer-Encoding: chunked, zq7k\r\n\r\n0\r\n\r\n",
            "Connection: zq7k\001\r\nContent-Length: 0\r\n\r\n",
            "Keep-Alive: timeout=zq7k\r\nContent-Length: 0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nzq7k\r\nhello",
            "Transfer-Encoding: chunked\r\n\r\n5;zq7k\001\nhello\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n5\r\nhellozq7k\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\nSet-Cookie zq7k\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\nSet-Cookie: JSESSIONID=zq7k",
            "Content-Length: 99\r\n\r\nzq7k");

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 Set-Cookie: JSESSIONID=zq7k",
            "HTTP/1.1 5zq7k OK",
            "HTTP/zq7k 200 OK",
            "HTTP/1.1 20 zq7k",
            "HTTP/1.1 200zq7k",
            "HTTP/1.1 200 zq7k\001",
            "HTTP/1.1 200 zq7k\rx",
            "zq7k",
            "");

    private HttpTransport transport;

    protected QuotingContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @BeforeEach
    void makeTransport() {
        transport = transport(settings().withSslContext(AUTHORITY.client()));
    }

    private static Stream<String> responses() {
        return Stream.concat(
                MALFORMED.stream().map(fields -> "HTTP/1.1 200 OK\r\n" + fields),
                STATUS_LINES.stream().map(line -> line + "\r\nSet-Cookie: JSESSIONID=zq7k\r\n\r\n"));
    }

    static Stream<Arguments> responsesByBothSchemes() {
        return responses().flatMap(response -> Stream.of(Arguments.of(response, false), Arguments.of(response, true)));
    }

    @ParameterizedTest(name = "{index} by TLS: {1}")
    @MethodSource("responsesByBothSchemes")
    @DisplayName("T84 No exception quotes a response, neither itself nor its causes.")
    void quotesNoResponse(String response, boolean tls) {
        Script script = Script.respond(response).then(Script.close());
        RawServer server = closing(tls ? RawServer.playing(script, SERVER) : RawServer.playing(script));
        try {
            text(transport, post(server.uri("localhost", "/x")));
        } catch (IOException e) {
            assertQuotesNothing(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 407 zq7k\r\nSet-Cookie: JSESSIONID=zq7k\r\nContent-Length: 4\r\n\r\nzq7k",
                "HTTP/1.1 200 OK\r\nSet-Cookie JSESSIONID=zq7k\r\n\r\n",
                "HTTP/1.1 200 OK\r\nSet-Cookie: JSESSIONID=zq7k\001\r\n\r\n",
                "HTTP/1.1 zq7k OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: zq7k\r\n\r\n",
                "HTTP/1.1 200 OK\r\nSet-Cookie: JSESSIONID=zq7k",
                "zq7k"
            })
    @DisplayName("T85 No exception quotes a proxy that makes no tunnel, neither itself nor its causes.")
    void quotesNoProxy(String response) {
        RawServer proxy =
                playing(Script.readHeaders().then(Script.write(response)).then(Script.close()));
        HttpTransport through = transport(
                settings().withSslContext(AUTHORITY.client()).withProxySelector(ProxySelector.of(proxy.address())));
        try {
            text(through, post(URI.create("https://crm.example/x")));
        } catch (IOException e) {
            assertQuotesNothing(e);
        }
    }

    private static void assertQuotesNothing(IOException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(
                trace.toString().contains(SECRET),
                "the response stands in " + failure.getClass().getName());
    }
}
