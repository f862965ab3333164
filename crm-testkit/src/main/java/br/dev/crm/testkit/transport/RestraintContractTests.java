package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.get;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.request;
import static br.dev.crm.testkit.call.TestCalls.send;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.PasswordAuthentication;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that libraries like to do by themselves is the core's to decide. */
public abstract class RestraintContractTests extends TransportContractTests {
    protected RestraintContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 206, 299, 300, 400, 403, 404, 409, 417, 422, 426, 501, 599})
    @DisplayName("T10 Every status from 200 to 599 is a response, never an exception.")
    void reportsEveryStatus(int status) throws IOException {
        RawServer server = responding(Responses.of(status, "hi"));

        HttpResponse response = send(transport(), post(server.uri("/x")));

        assertEquals(status, response.status());
        assertEquals("hi", text(response));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 425, 429, 500, 502, 503, 504})
    @DisplayName("T11 No status makes a transport send a request again.")
    void sendsNothingAgain(int status) throws InterruptedException {
        EachCase.of(List.of("GET", "POST", "DELETE"), method -> {
            RawServer server = responding(Responses.of(status, "", "Retry-After: 0"));

            HttpResponse response = send(transport(), request(method, server.uri("/x")));

            assertEquals(status, response.status());
            assertEquals("", text(response));
            assertEquals(1, server.requests().size());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("T12 No redirect is followed.")
    void followsNoRedirect(int status) throws InterruptedException {
        RawServer elsewhere = responding(Responses.ok("login page"));
        EachCase.of(List.of("GET", "POST"), method -> {
            RawServer server = responding(Responses.of(status, "", "Location: " + elsewhere.uri("/login")));

            HttpResponse response = send(transport(), request(method, server.uri("/x")));

            assertEquals(status, response.status());
            assertEquals("", text(response));
            assertEquals(1, server.requests().size());
        });
        assertEquals(0, elsewhere.connections());
    }

    @Test
    @DisplayName("T13 No cookie is kept, even where the JVM has a cookie handler.")
    void keepsNoCookie() throws IOException {
        CookieHandler before = CookieHandler.getDefault();
        CookieHandler.setDefault(new CookieManager());
        try {
            RawServer server = responding(Responses.of(200, "", "Set-Cookie: JSESSIONID=secret; Path=/"));
            HttpTransport transport = transport();
            text(transport, get(server.uri("/x")));
            text(transport, get(server.uri("/x")));

            assertEquals(2, server.requests().size());
            assertEquals(List.of(), server.requests().get(1).values("Cookie"));
        } finally {
            CookieHandler.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"401,WWW-Authenticate", "407,Proxy-Authenticate"})
    @DisplayName("T14 No challenge is answered, even where the JVM has an authenticator.")
    void reactsToNoChallenge(int status, String field) throws IOException {
        Authenticator before = Authenticator.getDefault();
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("user", new char[] {'p'});
            }
        });
        try {
            RawServer server = responding(Responses.of(status, "no", field + ": Basic realm=\"x\""));

            HttpResponse response = send(transport(), get(server.uri("/x")));

            assertEquals(status, response.status());
            assertEquals("no", text(response));
            assertEquals(1, server.requests().size());
            assertEquals(List.of(), server.requests().get(0).values("Authorization"));
        } finally {
            Authenticator.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "x-unknown"})
    @DisplayName("T15 A body stays encoded as it came, and the field that says so stays, too.")
    void decodesNothing(String encoding) throws IOException {
        String body = "\u001f\u008b\b\u0000 whatever";
        RawServer server = responding(Responses.of(200, body, "Content-Encoding: " + encoding));

        HttpResponse response = send(transport(), get(server.uri("/x")));

        assertEquals(List.of(encoding), response.headers().all("Content-Encoding"));
        assertEquals(body, text(response));
    }

    @ParameterizedTest
    @CsvSource({"POST,false", "POST,true", "PUT,false", "PUT,true", "DELETE,false", "DELETE,true"})
    @DisplayName("T16 A POST, PUT or DELETE is sent once when its connection dies, be it new or used before.")
    void sendsAWriteOnce(String method, boolean byReset) throws IOException {
        for (int responses = 0; responses < 2; responses++) {
            RawServer server = playing(dyingAfter(responses, byReset));
            HttpTransport transport = transport();
            if (responses == 1) {
                text(transport, post(server.uri("/x")));
            }

            assertEquals(
                    Delivery.UNKNOWN,
                    failureOf(() -> text(transport, request(method, server.uri("/x"))))
                            .delivery());
            assertEquals(responses + 1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("T17 A GET whose connection dies is sent at most once more.")
    void sendsAGetAtMostTwice(boolean byReset) throws IOException {
        RawServer server = playing(dyingAfter(0, byReset));

        failureOf(() -> text(transport(), get(server.uri("/x"))));

        assertTrue(server.requests().size() <= 2, () -> server.requests().size() + " requests");
    }

    private static Script dyingAfter(int responses, boolean byReset) {
        Script death = Script.readRequest().then(byReset ? Script.reset() : Script.close());
        return responses == 0 ? death : Script.respond(Responses.ok("hi")).then(death);
    }
}
