package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a response is. JSON is UTF-8 (RFC 8259), so that a declared one is a hint: it is used only if the
 * bytes are not UTF-8, which the first of them outside of ASCII decide. All that comes out is UTF-8.
 *
 * @param name as the response declares it
 * @param charset null when it is not known here
 */
record ResponseCharset(String name, @Nullable Charset charset) {
    private static final String PARAMETER = "charset=";

    /** Returns the charset that the header fields declare; null for none and for UTF-8 itself. */
    static @Nullable ResponseCharset declared(HttpHeaders headers) {
        String type = headers.first("Content-Type").orElse("");
        int at = type.toLowerCase(Locale.ROOT).indexOf(PARAMETER);
        if (at < 0) {
            return null;
        }
        String value = type.substring(at + PARAMETER.length());
        int end = value.indexOf(';');
        String name =
                (end < 0 ? value : value.substring(0, end)).replace("\"", "").strip();
        Charset charset = charset(name);
        return StandardCharsets.UTF_8.equals(charset) ? null : new ResponseCharset(name, charset);
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the stream of a body that is read, as UTF-8 as far as it can be told. */
    static InputStream ofRead(HttpHeaders headers, InputStream body) {
        @Nullable ResponseCharset declared = declared(headers);
        return declared == null ? body : new Utf8Stream(body, declared);
    }

    /**
     * Returns a body that is read, as UTF-8 as far as it can be told; mostly the same array.
     *
     * @throws JsonException when it is neither UTF-8 nor in the declared charset
     */
    static byte[] ofRead(HttpHeaders headers, byte[] body) throws JsonException {
        @Nullable ResponseCharset declared = declared(headers);
        return declared == null || isAscii(body) ? body : decoded(declared, body);
    }

    private static byte[] decoded(ResponseCharset declared, byte[] body) throws JsonException {
        try (InputStream utf8 = new Utf8Stream(new ByteArrayInputStream(body), declared)) {
            return utf8.readAllBytes();
        } catch (JsonException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes from memory failed", e);
        }
    }

    /**
     * Returns a body that people read, or whose status has decided already, as UTF-8: what cannot be told is a
     * replacement character.
     */
    static byte[] ofText(HttpHeaders headers, byte[] body) {
        if (isAscii(body)) {
            return body;
        }
        byte[] bytes = body;
        try {
            bytes = ofRead(headers, body);
        } catch (JsonException e) {
            // The replacement characters tell it.
        }
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] body) {
        for (byte each : body) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }
}
