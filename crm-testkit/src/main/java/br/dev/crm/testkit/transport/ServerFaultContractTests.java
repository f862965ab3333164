package br.dev.crm.testkit.transport;

import static br.dev.crm.testkit.call.TestCalls.post;
import static br.dev.crm.testkit.call.TestCalls.settings;
import static br.dev.crm.testkit.call.TestCalls.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.CallInThread;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does, a call ends in time, rightly, and harms no other call. */
public abstract class ServerFaultContractTests extends TransportContractTests {
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(750);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final int LIMIT = 16 << 20;

    protected ServerFaultContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @ParameterizedTest
    @EnumSource(ServerFault.class)
    @DisplayName("T68 Each fault of a server ends in time as it may, and the next call succeeds.")
    void survives(ServerFault fault) throws IOException, InterruptedException {
        Script healthy = Script.respond(Responses.ok("healthy")).forever();
        RawServer server = playing(Script.onFirstConnection(fault.script().then(healthy), healthy));
        HttpTransport transport = transport(settings().withResponseTimeout(RESPONSE_TIMEOUT));

        HttpCall call = transport.prepare(post(server.uri("/fault")));
        BoundedResponse response = new BoundedResponse(call);
        CallInThread work = CallInThread.start(response::read);
        if (!work.endsWithin(DEADLINE)) {
            // What the core's watchdog does at the deadline of a call.
            call.abort();
        }
        assertTrue(work.endsWithin(AT_ONCE), "neither time-out nor abort() ended the call");
        check(fault, response, work.thrown());

        assertEquals("healthy", text(transport, post(server.uri("/next"))));
        assertEquals("healthy", text(transport, post(server.uri("/next"))));
    }

    private static void check(ServerFault fault, BoundedResponse response, Optional<Throwable> failure) {
        if (failure.isPresent()) {
            TransportException right = assertInstanceOf(TransportException.class, failure.get());
            assertEquals(Delivery.UNKNOWN, right.delivery());
            assertTrue(fault.mayFail(), () -> "there is a response to this: " + right);
        } else if (response.tooLong) {
            assertTrue(fault.mayFail(), "more bytes than the server sent");
        } else {
            assertTrue(fault.mayRespond(), () -> "taken for a response: " + response.text);
            fault.rightBody().ifPresent(body -> assertEquals(body, response.text));
        }
    }

    /** Reads a response as the core does, up to its limit of a body. */
    private static final class BoundedResponse {
        private final HttpCall call;
        private String text = "";
        private boolean tooLong;

        BoundedResponse(HttpCall call) {
            this.call = call;
        }

        Void read() throws IOException {
            try (InputStream body = call.send().body()) {
                byte[] bytes = body.readNBytes(LIMIT + 1);
                tooLong = bytes.length > LIMIT;
                text = tooLong ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
            }
            return null;
        }
    }
}
