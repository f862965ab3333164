package br.dev.crm.internal.response;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A record that the binding of its type has rejected. Immutable. */
final class RejectedRecord implements UnreadableRecord {
    private final long position;
    private final CodecException exception;
    private final byte[] json;
    private final JsonLimits limits;

    RejectedRecord(long position, CodecException exception, byte[] json, JsonLimits limits) {
        this.position = position;
        this.exception = exception;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public CodecException exception() {
        return exception;
    }

    @Override
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Document> document() {
        try {
            return Optional.ofNullable(Document.binding().read(JsonInput.of(json, 0, json.length, limits)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the position and the message of the exception; no content of the record. */
    @Override
    public String toString() {
        return "record " + position + ": " + exception.getMessage();
    }
}
