package br.dev.crm.transport.apache.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyTest {
    private static final String END = "\r\n123\r\n0\r\n\r\n";

    /** Reads from a buffer of 16 bytes, so that everything is cut by its end somewhere. */
    private static InputStream body(String bytes) {
        return new ChunkedBody(
                new SessionInputBufferImpl(16), new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(String bytes) throws IOException {
        return new String(body(bytes).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3" + END,
                "0003" + END,
                "0000000000000003" + END,
                "3;name=\"a value\"" + END,
                "3 \t;name" + END,
                "1\r\n1\r\n2\r\n23\r\n0\r\n\r\n",
                "3\r\n123\r\n000;last\r\nA: 1\r\nB:\r\n\r\n",
                "3\n123\n0\n\n"
            })
    void isReadWhole(String bytes) throws IOException {
        assertThat(text(bytes)).isEqualTo("123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1f", "1F", "0000001f"})
    void hasSizesInHexadecimalDigitsOfEitherCase(String size) throws IOException {
        String data = "0123456789012345678901234567890";

        assertThat(text(size + "\r\n" + data + "\r\n0\r\n\r\n")).isEqualTo(data);
    }

    @Test
    void isReadByteByByteAndEndsAgain() throws IOException {
        InputStream body = body("2\r\n\u00ff1\r\n0\r\n\r\n");

        assertThat(body.read()).isEqualTo(0xff);
        assertThat(body.available()).isEqualTo(1);
        assertThat(body.read()).isEqualTo('1');
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void isBrokenWhereverItIsCut() {
        String whole = "0003\r\n123\r\n3 ;x\r\n456\r\n000\r\nT: 1\r\n\r\n";
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);

            assertThatThrownBy(() -> text(cut)).as(cut).isInstanceOf(ConnectionClosedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "" + END,
                "+3" + END,
                "-3" + END,
                " 3" + END,
                "3 " + END,
                "3\t" + END,
                "3 3;a" + END,
                "0x3" + END,
                "3h" + END,
                "3,3" + END,
                "\u00b3" + END,
                "FFFFFFFFFFFFFFFF" + END,
                "8000000000000003" + END,
                "10000000000000003" + END,
                "00000000000000003" + END,
                "3\r123\r\n0\r\n\r\n",
                "3;a\rb" + END,
                "3\r\n1234\r\n0\r\n\r\n",
                "3\r\n1230\r\n\r\n",
                "3\r\n123\r0\r\n\r\n",
                "3\r\n123\r\n0\r\nno field\r\n\r\n",
                "3\r\n123\r\n0\r\n: 1\r\n\r\n",
                "3\r\n123\r\n0\r\nT: \u0000\r\n\r\n",
                "3\r\n123\r\n0\r\nT: 1\rU: 2\r\n\r\n"
            })
    void isBrokenWhereItIsNotMadeAsTheRfcSays(String bytes) {
        assertThatThrownBy(() -> text(bytes)).isInstanceOf(MalformedChunkCodingException.class);
    }

    /** Numbers that are 3 once they are cut to 32 bits. */
    @ParameterizedTest
    @ValueSource(strings = {"100000003", "ffffffff00000003", "7fffffff00000003"})
    void hasNoSizeThatIsCutToFit(String size) {
        assertThatThrownBy(() -> text(size + END)).isInstanceOf(IOException.class);
    }

    @Test
    void hasAsManyTrailingFieldsAsAHeadMayHave() throws IOException {
        String fields = "T: 1\r\n".repeat(1_000);

        assertThat(text("3\r\n123\r\n0\r\n" + fields + "\r\n")).isEqualTo("123");
        assertRefused("3\r\n123\r\n0\r\n" + fields + "T: 1\r\n\r\n");
    }

    @Test
    void hasTrailingFieldsNoLongerThanThoseOfAHead() throws IOException {
        String line = "T:" + "x".repeat((64 << 10) - 2);
        String four = ("T:" + "x".repeat((64 << 10) - 4) + "\r\n").repeat(4);

        assertThat(text("0\r\n" + line + "\r\n\r\n")).isEmpty();
        assertRefused("0\r\n" + line + "x\r\n\r\n");
        assertThat(text("0\r\n" + four + "\r\n")).isEmpty();
        assertRefused("0\r\n" + four + "T:\r\n\r\n");
    }

    @Test
    void hasExtensionsOfAFewKibibytes() throws IOException {
        assertThat(text("3;" + "x".repeat(4_095) + END)).isEqualTo("123");
        assertRefused("3;" + "x".repeat(4_096) + END);
    }

    private static void assertRefused(String bytes) {
        assertThatThrownBy(() -> text(bytes)).isInstanceOf(MessageConstraintException.class);
    }
}
