package br.dev.crm.sandbox.internal.list;

import br.dev.crm.sandbox.internal.store.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The text by which a client says where a list goes on; it means nothing to the client. */
final class Cursor {
    private static final String PREFIX = "from:";

    private Cursor() {}

    /** Returns the cursor for the record at an index. */
    static String of(long index) {
        return Base64.getUrlEncoder().encodeToString((PREFIX + index).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the index that a cursor stands for; 0 if there is none. */
    static long read(@Nullable String cursor) throws RefusedException {
        if (cursor == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            long from = text.startsWith(PREFIX) ? Long.parseLong(text.substring(PREFIX.length())) : -1;
            if (from >= 0) {
                return from;
            }
        } catch (IllegalArgumentException refusedBelow) {
            // As every other text that is no cursor is.
        }
        throw new RefusedException(400, "paging-invalid", "'" + cursor + "' is no cursor", "hand back what was sent");
    }
}
