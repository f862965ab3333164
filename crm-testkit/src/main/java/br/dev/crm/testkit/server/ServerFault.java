package br.dev.crm.testkit.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a server misbehaves. Each reads one request, misbehaves, and closes the connection or leaves it
 * open; what is played behind it serves a client that sends its next request there. A transport or client ends each
 * within its time, with its own exception or the response that the RFC grants; whatever it was, the next call succeeds.
 */
public enum ServerFault {
    /** Closes the connection without a response. */
    CLOSE_BEFORE_RESPONSE(Script.close()),
    /** Resets the connection without a response. */
    RESET(Script.reset()),
    /** Closes in the middle of the status line. */
    CUT_STATUS_LINE(FaultScripts.closing("HTTP/1.1 20")),
    /** Closes in the middle of a header field. */
    CUT_HEADERS(FaultScripts.closing("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le")),
    /** Announces more bytes than come before the connection is closed. */
    SHORT_BODY(FaultScripts.closing(FaultScripts.head("Content-Length: 50") + FaultScripts.BODY)),
    /** Closes in the middle of a chunk. */
    SHORT_CHUNK(FaultScripts.closing(FaultScripts.chunks("32\r\n" + FaultScripts.BODY))),
    /** Sends a chunk whose size is not a number. */
    BAD_CHUNK(FaultScripts.sending(FaultScripts.chunks("8\r\n" + FaultScripts.BODY + "\r\nZZ\r\n"))),
    /** Sends a chunk whose size is negative. */
    NEGATIVE_CHUNK(FaultScripts.sending(FaultScripts.chunks("8\r\n" + FaultScripts.BODY + "\r\n-1\r\n"))),
    /** Sends a chunk whose size is past what any computer holds. */
    OVERSIZE_CHUNK(
            FaultScripts.closing(FaultScripts.chunks("8\r\n" + FaultScripts.BODY + "\r\nFFFFFFFFFFFFFFFF\r\nxx"))),
    /** Announces no length and closes early: by RFC 9112, section 6.3, what came is the whole body of this response. */
    NO_LENGTH_EARLY_CLOSE(FaultScripts.closing(FaultScripts.head() + "{\"id\":"), "{\"id\":", false),
    /** Responds with bytes that are not HTTP at all. */
    GARBAGE(FaultScripts.closing("\u0015\u0003\u0001\u0000\u0002\u0002\u0016 no HTTP at all \r\n\r\n")),
    /** Sends nothing and keeps the connection open. */
    STALL_BEFORE_RESPONSE(Script.stall()),
    /** Stops in the middle of the body and keeps the connection open. */
    STALL_IN_BODY(Script.write(FaultScripts.head("Content-Length: 50") + FaultScripts.BODY)
            .then(Script.stall())),
    /** Sends header fields one byte at a time, without an end. */
    DRIPPING_HEADERS(FaultScripts.endlessly("HTTP/1.1 200 OK\r\n", "X-Drip: 1\r\n")),
    /** Sends a body one byte at a time, much longer than anybody waits. */
    DRIPPING_BODY(FaultScripts.endlessly(FaultScripts.head("Content-Length: 1000000"), " ")),
    /** Sends a body without length and without end, as fast as it is read. */
    ENDLESS_BODY(FaultScripts.flood(FaultScripts.head(), "[1,2,3,4,5,6,7,8,9,0],\n".repeat(1_000))),
    /** Announces as many bytes as a {@code long} can hold, and closes after a few. */
    LENGTH_HUGE(FaultScripts.closing(FaultScripts.head("Content-Length: 9223372036854775807") + FaultScripts.BODY)),
    /** Announces more bytes than a {@code long} can hold. */
    LENGTH_OVERFLOW(
            FaultScripts.sending(FaultScripts.head("Content-Length: 18446744073709551624") + FaultScripts.BODY)),
    /** Announces a negative length. */
    LENGTH_NEGATIVE(FaultScripts.sending(FaultScripts.head("Content-Length: -8") + FaultScripts.BODY)),
    /** Announces a length that is not a number. */
    LENGTH_NOT_A_NUMBER(FaultScripts.sending(FaultScripts.head("Content-Length: eight") + FaultScripts.BODY)),
    /** Announces two lengths that differ. */
    LENGTH_TWICE(FaultScripts.sending(FaultScripts.head("Content-Length: 8", "Content-Length: 4") + FaultScripts.BODY)),
    /** Announces a length and sends chunks: the chunks count, or the response is refused (RFC 9112, section 6.3). */
    LENGTH_AND_CHUNKS(
            FaultScripts.sending(FaultScripts.head("Content-Length: 4", "Transfer-Encoding: chunked") + "8\r\n"
                    + FaultScripts.BODY + "\r\n0\r\n\r\n"),
            FaultScripts.BODY,
            true),
    /** Sends 200,000 header fields before a good response. */
    MANY_HEADERS(FaultScripts.manyHeaders(200_000), FaultScripts.BODY, true),
    /** Sends a header field of 32 MiB before a good response. */
    LARGE_HEADER(FaultScripts.largeHeader(32 << 20), FaultScripts.BODY, true),
    /** Sends interim responses without an end. */
    ENDLESS_INTERIM(FaultScripts.flood("", "HTTP/1.1 102 Processing\r\n\r\n".repeat(500))),
    /** Sends 32 KiB that would unpack to 32 MiB: to a transport a body like any other. */
    GZIP_BOMB(FaultScripts.gzipBomb(), null, false),
    /** Sends bytes as gzip that are not: to a transport a body like any other. */
    CORRUPT_GZIP(
            FaultScripts.sending(
                    FaultScripts.head("Content-Encoding: gzip", "Content-Length: 8") + "\u001f\u008b\b\u0000????"),
            "\u001f\u008b\b\u0000????",
            false),
    /** Names an encoding that nobody knows: to a transport a body like any other. */
    UNKNOWN_ENCODING(
            FaultScripts.sending(FaultScripts.head("Content-Encoding: rot13", "Content-Length: 8") + FaultScripts.BODY),
            FaultScripts.BODY,
            false),
    /** Responds with a status below 100. */
    STATUS_099(FaultScripts.sending("HTTP/1.1 099 Odd\r\nContent-Length: 8\r\n\r\n" + FaultScripts.BODY)),
    /** Responds with a status above 599. */
    STATUS_999(FaultScripts.sending("HTTP/1.1 999 Odd\r\nContent-Length: 8\r\n\r\n" + FaultScripts.BODY)),
    /** Responds with a status that is not a number. */
    STATUS_ABC(FaultScripts.sending("HTTP/1.1 abc Odd\r\nContent-Length: 8\r\n\r\n" + FaultScripts.BODY)),
    /** Switches to another protocol, which nobody asked for. */
    SWITCHED_PROTOCOL(
            FaultScripts.sending("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n")),
    /** Responds as HTTP/0.9 did, with a body alone. */
    HTTP_0_9(FaultScripts.closing(FaultScripts.BODY + "\r\n")),
    /** Sends a whole response as the body of a 204, which has none: it is never taken for the next one. */
    BODY_ON_204(
            FaultScripts.sending("HTTP/1.1 204 No Content\r\nContent-Length: 48\r\n\r\n" + Responses.ok("poison")),
            "",
            true),
    /** Folds a field over two lines, which RFC 9112, section 5.2, lets a client refuse or unfold. */
    FOLDED_HEADER(FaultScripts.withField("X-Folded: a\r\n b"), FaultScripts.BODY, true),
    /** Sends a NUL in a field's value, which RFC 9110, section 5.5, lets a client refuse or replace by a space. */
    NUL_IN_HEADER(FaultScripts.withField("X-Nul: a\u0000b"), FaultScripts.BODY, true),
    /** Sends a line without a colon among the fields. */
    NO_COLON(FaultScripts.withField("X-No-Colon"), FaultScripts.BODY, true),
    /** Sends a space before the colon of a field. */
    SPACE_BEFORE_COLON(FaultScripts.withField("X-Space : a"), FaultScripts.BODY, true),
    /** Ends lines with a line feed alone, which RFC 9112, section 2.2, lets a client accept. */
    BARE_LF(
            FaultScripts.sending("HTTP/1.1 200 OK\nContent-Length: 8\n\n" + FaultScripts.BODY),
            FaultScripts.BODY,
            true),
    /** Sends control characters in the reason, which nobody reads. */
    CONTROL_IN_REASON(
            FaultScripts.sending("HTTP/1.1 200 O\u0007\u001bK\r\nContent-Length: 8\r\n\r\n" + FaultScripts.BODY),
            FaultScripts.BODY,
            true);

    @SuppressWarnings("ImmutableEnumChecker") // a script is a stateless value, which a lambda cannot show
    private final Script script;

    private final boolean response;
    private final @Nullable String rightBody;
    private final boolean mayFail;

    ServerFault(Script script) {
        this.script = Script.readRequest().then(script);
        this.response = false;
        this.rightBody = null;
        this.mayFail = true;
    }

    ServerFault(Script script, @Nullable String rightBody, boolean mayFail) {
        this.script = Script.readRequest().then(script);
        this.response = true;
        this.rightBody = rightBody;
        this.mayFail = mayFail;
    }

    /** Returns what the server does: it reads one request before it misbehaves. */
    public Script script() {
        return script;
    }

    /** Returns whether a response of the transport is right; otherwise only an exception is. */
    public boolean mayRespond() {
        return response;
    }

    /** Returns whether an exception of the transport is right; otherwise only a response is. */
    public boolean mayFail() {
        return mayFail;
    }

    /** Returns the one body that is right where there is a response, one character a byte; empty where any is. */
    public Optional<String> rightBody() {
        return Optional.ofNullable(rightBody);
    }
}
