package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads bodies into memory, within bounds, and keeps what came of one that breaks off. */
final class BodyReader {
    private static final int FIRST_BYTES = 4096;

    private BodyReader() {}

    /**
     * What came of a body.
     *
     * @param bytes as many as were asked for, or came
     * @param failure why no more came; null if nothing went wrong
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Received(byte[] bytes, @Nullable IOException failure) {}

    /** Reads the body as far as this many bytes, and frees the connection. */
    static Received upTo(int most, HttpResponse response) {
        byte[] buffer = new byte[firstSize(most, response.headers())];
        int size = 0;
        try (InputStream in = response.body()) {
            while (size < most) {
                if (size == buffer.length) {
                    buffer = Arrays.copyOf(buffer, (int) Math.min(most, size * 2L));
                }
                int count = in.read(buffer, size, buffer.length - size);
                if (count < 0) {
                    break;
                }
                size += count;
            }
            return new Received(cut(buffer, size), null);
        } catch (IOException e) {
            return new Received(cut(buffer, size), e);
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
        return !BodyText.isBlank(buffer, size);
    }

    private static byte[] cut(byte[] buffer, int size) {
        return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
    }

    private static int firstSize(int most, HttpHeaders headers) {
        int announced = announced(headers);
        return Math.min(most, announced < 0 ? FIRST_BYTES : announced + 1);
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
