package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads bodies into memory, within bounds. */
final class BodyReader {
    /** Error bodies are cut here. */
    static final int ERROR_BYTES = 64 * 1024;

    private static final int FIRST_BYTES = 4096;

    private BodyReader() {}

    /** Returns the whole body, or null when it is longer than the bound, and frees the connection. */
    static byte @Nullable [] whole(HttpResponse response, int most) throws IOException {
        try (InputStream in = response.body()) {
            byte[] bytes = upTo(in, most + 1, announced(response.headers()));
            return bytes.length > most ? null : bytes;
        }
    }

    /**
     * Returns the first bytes, as many as come at once and at least one significant one unless the body has none; the
     * body stays open behind them.
     */
    static byte[] first(HttpResponse response) throws IOException {
        byte[] buffer = new byte[FIRST_BYTES];
        int size = 0;
        while (size < buffer.length && !hasSignificant(buffer, size)) {
            int count = response.body().read(buffer, size, buffer.length - size);
            if (count < 0) {
                break;
            }
            size += count;
        }
        return Arrays.copyOf(buffer, size);
    }

    private static boolean hasSignificant(byte[] buffer, int size) {
        for (int i = 0; i < size; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the beginning of the body and frees the connection. */
    static byte[] beginning(HttpResponse response) throws IOException {
        try (InputStream in = response.body()) {
            return upTo(in, ERROR_BYTES, announced(response.headers()));
        }
    }

    private static byte[] upTo(InputStream in, int most, int announced) throws IOException {
        byte[] buffer = new byte[Math.min(most, announced < 0 ? FIRST_BYTES : announced + 1)];
        int size = 0;
        while (true) {
            int count = in.read(buffer, size, buffer.length - size);
            if (count < 0) {
                break;
            }
            size += count;
            if (size == most) {
                break;
            }
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(most, size * 2L));
            }
        }
        return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
    }

    /** A hint for the first buffer; -1 when nothing useful was announced. */
    private static int announced(HttpHeaders headers) {
        String length = headers.first("Content-Length").orElse("");
        if (length.isEmpty() || length.length() > 7) {
            return -1;
        }
        try {
            return Math.max(-1, Integer.parseInt(length));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
