package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.failureOf;
import static br.dev.crm.testkit.call.TestCalls.fields;
import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import br.dev.crm.testkit.server.StallingServer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code abort()} the core ends a call at any stage; deadlines and interruption rest on it. */
public abstract class AbortContractTests extends TransportContractTests {
    private static final Duration UNDER_WAY = Duration.ofMillis(150);

    private HttpTransport transport;

    protected AbortContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @BeforeEach
    void makeTransport() {
        transport = transport(settings().withConnectTimeout(Duration.ofSeconds(8)));
    }

    private static void assertAbortEnds(CallInThread work, HttpCall call) throws InterruptedException {
        Thread.sleep(UNDER_WAY.toMillis());
        assertFalse(work.endsWithin(Duration.ofMillis(1)), "the call has ended by itself");
        call.abort();

        TransportException failure = work.failureWithin(AT_ONCE);
        assertFalse(failure.isTimeout());
        assertFalse(work.endedInterrupted(), "the flag of interruption is set");
    }

    @Test
    @DisplayName("T44 A call that is aborted before it is sent sends nothing and means NOT_SENT.")
    void sendsNothingOnceAborted() {
        RawServer server = responding(Responses.ok("hi"));
        HttpCall call = transport.prepare(post(server.uri("/x")));
        call.abort();

        assertEquals(Delivery.NOT_SENT, failureOf(call::send).delivery());
        assertEquals(0, server.connections());
    }

    @Test
    @DisplayName("T45 abort() ends connecting at once.")
    void endsConnecting() throws IOException, InterruptedException {
        SilentPort port = closing(new SilentPort());
        HttpCall call = transport.prepare(post(port.uri()));

        assertAbortEnds(CallInThread.start(call::send), call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Le"})
    @DisplayName("T46 abort() ends the wait for a response at once, gives the connection up and means UNKNOWN.")
    void endsTheWaitForAResponse(String start) throws InterruptedException {
        RawServer server = closing(StallingServer.after(start));
        HttpCall call = transport.prepare(post(server.uri("/x")));
        CallInThread work = CallInThread.start(call::send);
        server.awaitRequests(1);

        assertAbortEnds(work, call);
        assertEquals(Delivery.UNKNOWN, work.failureWithin(AT_ONCE).delivery());
        assertAllGivenUp(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "\r\nhello"
            })
    @DisplayName("T47 abort() ends a read of the body at once and gives the connection up.")
    void endsAReadOfTheBody(String rest) throws InterruptedException {
        RawServer server = closing(StallingServer.after("HTTP/1.1 200 OK\r\n" + rest));
        HttpCall call = transport.prepare(post(server.uri("/x")));
        CallInThread work = CallInThread.start(() -> text(call.send()));
        server.awaitRequests(1);

        assertAbortEnds(work, call);
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T48 abort() gives the connection of a body up that nobody reads, and a later read fails.")
    void endsABodyThatNobodyReads() throws IOException, InterruptedException {
        RawServer server = closing(StallingServer.inBody());
        HttpCall call = transport.prepare(post(server.uri("/x")));
        HttpResponse response = call.send();
        call.abort();

        assertAllGivenUp(server);
        failureOf(() -> text(response));
    }

    @Test
    @DisplayName("T49 abort() ends the sending of a body that the server does not take.")
    void endsARequestThatTheServerDoesNotTake() throws InterruptedException {
        RawServer server = playing(
                Script.readHeaders().then(Script.pause(Duration.ofSeconds(1))).then(Script.stall()));
        HttpCall call =
                transport.prepare(new HttpRequest("POST", server.uri("/x"), fields().build(), new byte[32 << 20]));
        CallInThread work = CallInThread.start(call::send);
        server.awaitRequests(1);

        assertAbortEnds(work, call);
        assertAllGivenUp(server);
    }

    @Test
    @DisplayName("T50 abort() changes nothing once a call is over, and may come twice.")
    void changesNothingOnceACallIsOver() throws IOException {
        RawServer server = responding(Responses.ok("hi"));
        HttpCall call = transport.prepare(post(server.uri("/x")));
        assertEquals("hi", text(call.send()));
        call.abort();
        call.abort();

        assertEquals("hi", text(transport, post(server.uri("/x"))));
        assertEquals(1, server.connections());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connecting", "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"})
    @DisplayName("T51 An interrupted thread keeps its flag when its call ends, by itself or by abort().")
    void keepsTheFlag(String stage) throws IOException, InterruptedException {
        if (stage.equals("connecting")) {
            SilentPort port = closing(new SilentPort());
            HttpCall call = transport.prepare(post(port.uri()));
            assertInterruptionKeepsTheFlag(CallInThread.start(() -> text(call.send())), call);
            return;
        }
        RawServer server = closing(StallingServer.after(stage));
        HttpCall call = transport.prepare(post(server.uri("/x")));
        CallInThread work = CallInThread.start(() -> text(call.send()));
        server.awaitRequests(1);

        assertInterruptionKeepsTheFlag(work, call);
        assertAllGivenUp(server);
    }

    private static void assertInterruptionKeepsTheFlag(CallInThread work, HttpCall call) throws InterruptedException {
        Thread.sleep(UNDER_WAY.toMillis());
        work.interrupt();
        if (!work.endsWithin(UNDER_WAY)) {
            // What the core's watchdog does where the transport does not react to the interruption.
            call.abort();
        }

        work.failureWithin(AT_ONCE);
        assertTrue(work.endedInterrupted(), "the flag of interruption is lost");
    }

    @Test
    @DisplayName("T52 A thousand aborted calls leave no connection taken and none open.")
    void leavesNothingBehind() throws InterruptedException {
        new ThousandAborts(transport, closing(RawServer.playing(ThousandAborts.SCRIPT))).run();
    }
}
