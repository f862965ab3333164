package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.json.JsonReader;
import br.dev.crm.sandbox.internal.json.JsonSyntaxException;
import br.dev.crm.sandbox.internal.store.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that was read to its end.
 *
 * @param text the text; empty if there is a problem
 * @param problem why there is no text, or null
 */
record RequestBody(String text, @Nullable RefusedException problem) {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    /** A body that was refused for its size is read on so far, so that the client gets to see the response. */
    private static final long MAX_DRAINED_BYTES = 4L * MAX_BYTES;

    static RequestBody read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            drain(in);
            return refused(413, "body-too-large", "the body is too large", "the limit is " + MAX_BYTES + " bytes");
        }
        try {
            return new RequestBody(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    null);
        } catch (CharacterCodingException notUtf8) {
            return refused(400, "body-invalid", "the body is not UTF-8", "send JSON in UTF-8");
        }
    }

    /** Returns the JSON object that the body is. */
    Map<String, @Nullable Object> object() throws RefusedException {
        if (problem != null) {
            throw problem;
        }
        try {
            if (JsonReader.read(text) instanceof Map<?, ?> members) {
                @SuppressWarnings("unchecked") // the reader makes maps of this one type
                Map<String, @Nullable Object> typed = (Map<String, @Nullable Object>) members;
                return typed;
            }
            throw new RefusedException(400, "body-invalid", "the body is not a JSON object", "send one record");
        } catch (JsonSyntaxException notJson) {
            throw new RefusedException(
                    400, "body-invalid", "the body is not JSON", String.valueOf(notJson.getMessage()));
        }
    }

    void requireEmpty(String method) throws RefusedException {
        if (problem != null) {
            throw problem;
        }
        if (!text.isEmpty()) {
            throw new RefusedException(400, "body-invalid", method + " takes no body", "leave the body empty");
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] scratch = new byte[64 * 1024];
        long left = MAX_DRAINED_BYTES;
        int read = in.read(scratch);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(scratch);
        }
    }

    private static RequestBody refused(int status, String code, String message, String detail) {
        return new RequestBody("", new RefusedException(status, code, message, detail));
    }
}
