package br.dev.crm.internal.settings;

import br.dev.crm.spi.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the objects around a list, without the list: kept as text, for mostly nobody wants to know. Used by one
 * thread.
 */
public final class EnvelopeCapture {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final JsonOutput names = new JsonOutput();
    private boolean first = true;

    /** Begins an object: the outermost one if it has no name. */
    void open(@Nullable String name) throws IOException {
        if (name != null) {
            begin(name);
        }
        text.write('{');
        first = true;
    }

    /** Adds a member of the innermost object. */
    void member(String name, InputStream value) throws IOException {
        begin(name);
        value.transferTo(text);
    }

    /** Ends the innermost object. */
    void close() {
        text.write('}');
        first = false;
    }

    private void begin(String name) throws IOException {
        if (!first) {
            text.write(',');
        }
        first = false;
        names.clear();
        names.value(name);
        names.writeTo(text);
        text.write(':');
    }

    /** Returns the text; empty when the list stands in no object. */
    public byte[] toByteArray() {
        return text.toByteArray();
    }
}
