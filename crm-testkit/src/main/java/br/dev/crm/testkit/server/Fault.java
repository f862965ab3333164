package br.dev.crm.testkit.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a server misbehaves. Each reads one request, misbehaves, and closes the connection or leaves it
 * open; what is played behind it serves a client that sends its next request there. A transport or client ends each
 * within its time, with its own exception or the answer that the RFC grants; whatever it was, the next call succeeds.
 */
public enum Fault {
    /** Closes the connection without an answer. */
    CLOSE_BEFORE_ANSWER(Script.close()),
    /** Resets the connection without an answer. */
    RESET(Script.reset()),
    /** Closes in the middle of the status line. */
    CUT_STATUS_LINE(FaultBytes.closing("HTTP/1.1 20")),
    /** Closes in the middle of a header field. */
    CUT_HEADERS(FaultBytes.closing("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le")),
    /** Announces more bytes than come before the connection is closed. */
    SHORT_BODY(FaultBytes.closing(FaultBytes.head("Content-Length: 50") + FaultBytes.BODY)),
    /** Closes in the middle of a chunk. */
    SHORT_CHUNK(FaultBytes.closing(FaultBytes.chunks("32\r\n" + FaultBytes.BODY))),
    /** Sends a chunk whose size is not a number. */
    BAD_CHUNK(FaultBytes.sending(FaultBytes.chunks("8\r\n" + FaultBytes.BODY + "\r\nZZ\r\n"))),
    /** Sends a chunk whose size is negative. */
    NEGATIVE_CHUNK(FaultBytes.sending(FaultBytes.chunks("8\r\n" + FaultBytes.BODY + "\r\n-1\r\n"))),
    /** Sends a chunk whose size is past what any computer holds. */
    OVERSIZE_CHUNK(FaultBytes.closing(FaultBytes.chunks("8\r\n" + FaultBytes.BODY + "\r\nFFFFFFFFFFFFFFFF\r\nxx"))),
    /** Announces no length and closes early: by RFC 9112, section 6.3, what came is the whole body of this answer. */
    NO_LENGTH_EARLY_CLOSE(FaultBytes.closing(FaultBytes.head() + "{\"id\":"), "{\"id\":", false),
    /** Answers with bytes that are not HTTP at all. */
    GARBAGE(FaultBytes.closing("\u0015\u0003\u0001\u0000\u0002\u0002\u0016 no HTTP at all \r\n\r\n")),
    /** Sends nothing and keeps the connection open. */
    STALL_BEFORE_ANSWER(Script.stall()),
    /** Stops in the middle of the body and keeps the connection open. */
    STALL_IN_BODY(Script.write(FaultBytes.head("Content-Length: 50") + FaultBytes.BODY)
            .then(Script.stall())),
    /** Sends header fields one byte at a time, without an end. */
    DRIPPING_HEADERS(FaultBytes.endlessly("HTTP/1.1 200 OK\r\n", "X-Drip: 1\r\n")),
    /** Sends a body one byte at a time, much longer than anybody waits. */
    DRIPPING_BODY(FaultBytes.endlessly(FaultBytes.head("Content-Length: 1000000"), " ")),
    /** Sends a body without length and without end, as fast as it is read. */
    ENDLESS_BODY(FaultBytes.flood(FaultBytes.head(), "[1,2,3,4,5,6,7,8,9,0],\n".repeat(1_000))),
    /** Announces as many bytes as a {@code long} can hold, and closes after a few. */
    LENGTH_HUGE(FaultBytes.closing(FaultBytes.head("Content-Length: 9223372036854775807") + FaultBytes.BODY)),
    /** Announces more bytes than a {@code long} can hold. */
    LENGTH_OVERFLOW(FaultBytes.sending(FaultBytes.head("Content-Length: 18446744073709551624") + FaultBytes.BODY)),
    /** Announces a negative length. */
    LENGTH_NEGATIVE(FaultBytes.sending(FaultBytes.head("Content-Length: -8") + FaultBytes.BODY)),
    /** Announces a length that is not a number. */
    LENGTH_NOT_A_NUMBER(FaultBytes.sending(FaultBytes.head("Content-Length: eight") + FaultBytes.BODY)),
    /** Announces two lengths that differ. */
    LENGTH_TWICE(FaultBytes.sending(FaultBytes.head("Content-Length: 8", "Content-Length: 4") + FaultBytes.BODY)),
    /** Announces a length and sends chunks: the chunks count, or the answer is refused (RFC 9112, section 6.3). */
    LENGTH_AND_CHUNKS(
            FaultBytes.sending(FaultBytes.head("Content-Length: 4", "Transfer-Encoding: chunked") + "8\r\n"
                    + FaultBytes.BODY + "\r\n0\r\n\r\n"),
            FaultBytes.BODY,
            true),
    /** Sends 200,000 header fields before a good answer. */
    MANY_HEADERS(FaultBytes.manyHeaders(200_000), FaultBytes.BODY, true),
    /** Sends a header field of 32 MiB before a good answer. */
    LARGE_HEADER(FaultBytes.largeHeader(32 << 20), FaultBytes.BODY, true),
    /** Sends interim answers without an end. */
    ENDLESS_INTERIM(FaultBytes.flood("", "HTTP/1.1 102 Processing\r\n\r\n".repeat(500))),
    /** Sends 32 KiB that would unpack to 32 MiB: to a transport a body like any other. */
    GZIP_BOMB(FaultBytes.gzipBomb(), null, false),
    /** Sends bytes as gzip that are not: to a transport a body like any other. */
    CORRUPT_GZIP(
            FaultBytes.sending(
                    FaultBytes.head("Content-Encoding: gzip", "Content-Length: 8") + "\u001f\u008b\b\u0000????"),
            "\u001f\u008b\b\u0000????",
            false),
    /** Names an encoding that nobody knows: to a transport a body like any other. */
    UNKNOWN_ENCODING(
            FaultBytes.sending(FaultBytes.head("Content-Encoding: rot13", "Content-Length: 8") + FaultBytes.BODY),
            FaultBytes.BODY,
            false),
    /** Answers with a status below 100. */
    STATUS_099(FaultBytes.sending("HTTP/1.1 099 Odd\r\nContent-Length: 8\r\n\r\n" + FaultBytes.BODY)),
    /** Answers with a status above 599. */
    STATUS_999(FaultBytes.sending("HTTP/1.1 999 Odd\r\nContent-Length: 8\r\n\r\n" + FaultBytes.BODY)),
    /** Answers with a status that is not a number. */
    STATUS_ABC(FaultBytes.sending("HTTP/1.1 abc Odd\r\nContent-Length: 8\r\n\r\n" + FaultBytes.BODY)),
    /** Switches to another protocol, which nobody asked for. */
    SWITCHED_PROTOCOL(
            FaultBytes.sending("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n")),
    /** Answers as HTTP/0.9 did, with a body alone. */
    HTTP_0_9(FaultBytes.closing(FaultBytes.BODY + "\r\n")),
    /** Sends a whole answer as the body of a 204, which has none: it is never taken for the next one. */
    BODY_ON_204(
            FaultBytes.sending("HTTP/1.1 204 No Content\r\nContent-Length: 48\r\n\r\n" + Answers.ok("poison")),
            "",
            true),
    /** Folds a field over two lines, which RFC 9112, section 5.2, lets a client refuse or unfold. */
    FOLDED_HEADER(FaultBytes.withField("X-Folded: a\r\n b"), FaultBytes.BODY, true),
    /** Sends a NUL in a field's value, which RFC 9110, section 5.5, lets a client refuse or replace by a space. */
    NUL_IN_HEADER(FaultBytes.withField("X-Nul: a\u0000b"), FaultBytes.BODY, true),
    /** Sends a line without a colon among the fields. */
    NO_COLON(FaultBytes.withField("X-No-Colon"), FaultBytes.BODY, true),
    /** Sends a space before the colon of a field. */
    SPACE_BEFORE_COLON(FaultBytes.withField("X-Space : a"), FaultBytes.BODY, true),
    /** Ends lines with a line feed alone, which RFC 9112, section 2.2, lets a client accept. */
    BARE_LF(FaultBytes.sending("HTTP/1.1 200 OK\nContent-Length: 8\n\n" + FaultBytes.BODY), FaultBytes.BODY, true),
    /** Sends control characters in the reason, which nobody reads. */
    CONTROL_IN_REASON(
            FaultBytes.sending("HTTP/1.1 200 O\u0007\u001bK\r\nContent-Length: 8\r\n\r\n" + FaultBytes.BODY),
            FaultBytes.BODY,
            true);

    @SuppressWarnings("ImmutableEnumChecker") // a script is a stateless value, which a lambda cannot show
    private final Script script;

    private final boolean answer;
    private final @Nullable String rightBody;
    private final boolean mayFail;

    Fault(Script script) {
        this.script = Script.readRequest().then(script);
        this.answer = false;
        this.rightBody = null;
        this.mayFail = true;
    }

    Fault(Script script, @Nullable String rightBody, boolean mayFail) {
        this.script = Script.readRequest().then(script);
        this.answer = true;
        this.rightBody = rightBody;
        this.mayFail = mayFail;
    }

    /** Returns what the server does: it reads one request before it misbehaves. */
    public Script script() {
        return script;
    }

    /** Returns whether an answer of the transport is right; otherwise only an exception is. */
    public boolean mayAnswer() {
        return answer;
    }

    /** Returns whether an exception of the transport is right; otherwise only an answer is. */
    public boolean mayFail() {
        return mayFail;
    }

    /** Returns the one body that is right where there is an answer, one character a byte; empty where any is. */
    public Optional<String> rightBody() {
        return Optional.ofNullable(rightBody);
    }
}
