package br.dev.crm.transport.jdk.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseFramingTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private final ResponseFraming framing = new ResponseFraming();

    private static void accept(ResponseFraming framing, String text, int most) throws ProtocolException {
        for (int from = 0; from < text.length(); from += most) {
            String part = text.substring(from, Math.min(text.length(), from + most));
            framing.accept(ByteBuffer.wrap(part.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi",
                "HTTP/1.0 200 O\u0007K\n\nuntil \r the end",
                "HTTP/1.1 200 OK\r\ncontent-length:0002 \r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\n\tCHUNKED\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0a \t\r\n0123456789\r\n000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: 1\r\n\r\n",
                "HTTP/1.1 103 Hints\r\nContent-Length: 7\r\n\r\nHTTP/1.1 204 No\r\n\r\n",
                "HTTP/1.1 101 Switch\r\n\r\nanything",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi\r\nstray",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\nwhatever",
                "HTTP/1.1 200 OK\r\nNo Colon\r\n\r\nx"
            })
    void letsPassWhatTheClientReadsRightlyOrRefusesItself(String text) {
        assertThatCode(() -> accept(framing, text, text.length())).doesNotThrowAnyException();
        assertThatCode(() -> accept(new ResponseFraming(), text, 1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 2000 OK\r\n",
                "HTTP/1.1 20 OK\r\n",
                "HTTP/1.1200 OK\r\n",
                "HTTP/2 200 OK\r\n",
                "HTTP/1.1 099 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\n",
                "HTTP/1.1 204 No\r\nContent-Length: 9223372036854775808\r\n\r\n",
                "HTTP/1.1 200 OK\r\nNo Name: 1\r\nX",
                "HTTP/1.1 200 OK\rX",
                "HTTP/1.1 200 OK\r\nX: a\u0000b\r\n\r\n",
                "\r\n",
                "HTTP/1.1 200 OK\r\nX: a\rTransfer-Encoding: chunked\r\n"
            })
    void refusesAHeadThatTheClientMisreads(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80000000\r\n",
                "C0000000\r\n",
                "100000000\r\n",
                "FFFFFFFFFFFFFFFFF\r\n",
                "\r\n",
                ";a\r\n",
                "0x5\r\n",
                "5x\r\n",
                "5 5\r\n",
                "+5\r\n",
                " 5\r\n",
                "5\n",
                "5;a\n",
                "5\rx",
                "2\r\nhixx",
                "2\r\nhi\rx",
                "2\r\nhi\n",
                "0\r\n ",
                "0\r\n\n",
                "0\r\n\rx"
            })
    void refusesChunksThatTheClientMisreads(String chunks) {
        assertRefused(CHUNKED + chunks);
        assertRefused(CHUNKED + "3\r\nabc\r\n" + chunks);
    }

    private static void assertRefused(String text) {
        for (int most : new int[] {1, text.length()}) {
            ResponseFraming framing = new ResponseFraming();
            assertThatThrownBy(() -> accept(framing, text, most)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void letsTwentyInterimResponsesPass() {
        String interim = "HTTP/1.1 102 Wait\r\n\r\n";
        assertThatCode(() -> accept(framing, interim.repeat(20) + OK, 50)).doesNotThrowAnyException();
        assertRefused(interim.repeat(21));
        assertRefused(OK + ("X: " + "x".repeat(1_000) + "\r\n").repeat(300));
    }

    @Test
    void holdsNoMoreThanALineOf64KiB() {
        assertRefused(OK + "X: " + "x".repeat(1 << 16));
        assertRefused(OK + "X: " + (" " + "x".repeat(1_000) + "\r\n").repeat(100) + "\r\n");
    }

    @Test
    void followsTheNextResponseOnceARequestWentOut() throws ProtocolException {
        accept(framing, CHUNKED + "2\r\nhi\r\n0\r\n\r\n", 7);
        framing.requestSent();
        accept(framing, OK + "Content-Length: 3\r\n\r\nabc", 7);
        framing.requestSent();

        assertThatThrownBy(() -> accept(framing, CHUNKED + "80000000\r\n", 7))
                .hasMessageContaining("a chunk of more than 2 GiB");
    }

    @Test
    void takesAllBytesOfABody() throws ProtocolException {
        ByteBuffer bytes = ByteBuffer.wrap((OK + "Content-Length: 5\r\n\r\nhell").getBytes(StandardCharsets.US_ASCII));
        framing.accept(bytes);

        assertThat(bytes.hasRemaining()).isFalse();
    }
}
