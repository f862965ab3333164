package br.dev.crm.sandbox.internal.list;

import br.dev.crm.sandbox.internal.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a list, written element by element. It can be written once.
 *
 * @param head the text before the first element
 * @param elements the elements
 * @param count how many of them are written at most
 * @param tail the text after the last element
 * @param streamed whether it is sent as it is written, without a length
 * @param brokenOff whether the text ends after the last element that is written, and the connection with it
 */
public record ListBody(
        String head,
        Iterator<Map<String, @Nullable Object>> elements,
        long count,
        String tail,
        boolean streamed,
        boolean brokenOff) {

    /** Returns this body, broken off after so many elements. */
    public ListBody brokenOffAfter(long most) {
        return new ListBody(head, elements, Math.min(count, most), tail, true, true);
    }

    /** Writes the text, in UTF-8. */
    public void writeTo(OutputStream out) throws IOException {
        write(out, head);
        for (long i = 0; i < count && elements.hasNext(); i++) {
            String element = JsonWriter.write(elements.next());
            write(out, i == 0 ? element : "," + element);
        }
        if (!brokenOff) {
            write(out, tail);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
