package br.dev.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.server.Answers;
import br.dev.crm.testkit.server.Fault;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server does, a call ends in time, rightly, and harms no other call. */
abstract class FaultSentences extends TransportSentences {
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(750);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final int LIMIT = 16 << 20;

    FaultSentences(HttpTransportContract contract) {
        super(contract);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @DisplayName("T68 Each fault of a server ends in time as it may, and the next call succeeds.")
    void survives(Fault fault) throws IOException, InterruptedException {
        Script healthy = Script.answer(Answers.ok("healthy")).forever();
        RawServer server = playing(Script.onFirstConnection(fault.script().then(healthy), healthy));
        HttpTransport transport = transport(settings().withResponseTimeout(RESPONSE_TIMEOUT));

        HttpCall call = transport.prepare(post(server.uri("/fault")));
        Answer answer = new Answer(call);
        Background work = Background.start(answer::read);
        if (!work.endsWithin(DEADLINE)) {
            // What the core's watchdog does at the deadline of a call.
            call.abort();
        }
        assertTrue(work.endsWithin(AT_ONCE), "neither time-out nor abort() ended the call");
        check(fault, answer, work.failure());

        assertEquals("healthy", text(transport, post(server.uri("/next"))));
        assertEquals("healthy", text(transport, post(server.uri("/next"))));
    }

    private static void check(Fault fault, Answer answer, Optional<Throwable> failure) {
        if (failure.isPresent()) {
            TransportException right = assertInstanceOf(TransportException.class, failure.get());
            assertEquals(Delivery.UNKNOWN, right.delivery());
            assertTrue(fault.mayFail(), () -> "there is an answer to this: " + right);
        } else if (answer.tooLong) {
            assertTrue(fault.mayFail(), "more bytes than the server sent");
        } else {
            assertTrue(fault.mayAnswer(), () -> "taken for an answer: " + answer.text);
            fault.rightBody().ifPresent(body -> assertEquals(body, answer.text));
        }
    }

    /** Reads an answer as the core does, up to its limit of a body. */
    private static final class Answer {
        private final HttpCall call;
        private String text = "";
        private boolean tooLong;

        Answer(HttpCall call) {
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
