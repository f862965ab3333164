package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.fields;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.server.CertificateKind;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.TestAuthority;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy passes requests on and never speaks for the CRM. */
public abstract class ProxyContractTests extends TransportContractTests {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String HOST = "crm.example";
    private static final URI TARGET = URI.create("https://" + HOST + "/api/x?y=1");

    protected ProxyContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    private static TransportSettings through(RawServer proxy) {
        return settings().withSslContext(AUTHORITY.client()).withProxySelector(ProxySelector.of(proxy.address()));
    }

    @Test
    @DisplayName("T63 A plain request goes to the proxy with its absolute URI.")
    void sendsThroughAProxy() throws IOException {
        RawServer proxy = responding(Responses.ok("through"));

        assertEquals("through", text(transport(through(proxy)), post(URI.create("http://" + HOST + "/api/x?y=1"))));
        RecordedRequest received = proxy.requests().get(0);
        assertEquals("POST http://" + HOST + "/api/x?y=1 HTTP/1.1", received.requestLine());
        assertEquals(List.of(HOST), received.values("Host"));
        assertEquals("1", received.text());
    }

    @Test
    @DisplayName("T64 A request by TLS goes through a tunnel, and the proxy sees none of it.")
    void sendsThroughATunnel() throws IOException {
        RawServer server = closing(RawServer.playing(
                Script.respond(Responses.ok("secret")).forever(), AUTHORITY.server(CertificateKind.GOOD, HOST)));
        RawServer proxy = playing(Script.tunnelTo(server.port()));
        HttpRequest request = new HttpRequest(
                "POST", TARGET, fields().add("Cookie", "JSESSIONID=1").build(), new byte[] {'1'});

        assertEquals("secret", text(transport(through(proxy)), request));
        RecordedRequest tunnel = proxy.requests().get(0);
        assertEquals("CONNECT " + HOST + ":443 HTTP/1.1", tunnel.requestLine());
        assertEquals(List.of(), tunnel.values("Cookie"));
        assertEquals("POST /api/x?y=1 HTTP/1.1", server.requests().get(0).requestLine());
        assertEquals(List.of("JSESSIONID=1"), server.requests().get(0).values("Cookie"));
    }

    @Test
    @DisplayName("T65 Behind a proxy, too, a server of another name gets no request.")
    void checksTheServerBehindTheProxy() {
        RawServer server = closing(RawServer.playing(
                Script.respond(Responses.ok("secret")).forever(),
                AUTHORITY.server(CertificateKind.GOOD, "other.example")));
        RawServer proxy = playing(Script.tunnelTo(server.port()));

        TransportException failure = failureOf(() -> text(transport(through(proxy)), post(TARGET)));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertEquals(List.of(), server.requests());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 407, 502, 503})
    @DisplayName("T66 A proxy's refusal to make a tunnel means NOT_SENT and is no response of the server.")
    void takesNoRefusalForAResponse(int status) {
        RawServer proxy = responding(Responses.of(
                status, "no", "Proxy-Authenticate: Basic realm=\"proxy\"", "Location: https://elsewhere.example/"));

        TransportException failure = failureOf(() -> text(transport(through(proxy)), post(TARGET)));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertTrue(
                proxy.requests().stream().allMatch(request -> request.method().equals("CONNECT")));
    }

    @Test
    @DisplayName("T67 Without a proxy in the settings none is used, even where the JVM has one.")
    void usesNoProxyOfTheJvm() throws IOException {
        RawServer proxy = responding(Responses.ok("proxy"));
        RawServer server = responding(Responses.ok("direct"));
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(proxy.address()));
        try {
            assertEquals("direct", text(transport(), post(server.uri("/x"))));
            assertEquals(0, proxy.connections());
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
