package br.dev.crm.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that a record cannot be written as JSON, or that a response is not what was expected. */
public final class CodecException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient String excerpt;

    /**
     * Makes an exception.
     *
     * @param code {@link ErrorCode#ENCODE_FAILED}, {@link ErrorCode#DECODE_FAILED} or
     *     {@link ErrorCode#DOCUMENT_MISMATCH}
     * @param facts about the call; null when there was none, as for a document that is read from a text
     * @param excerpt the first bytes of the response, its values masked; empty for a record that was not sent
     */
    public CodecException(
            ErrorCode code,
            String message,
            String path,
            String excerpt,
            @Nullable CallFacts facts,
            @Nullable Throwable cause) {
        super(code, message, facts, cause);
        this.path = path;
        this.excerpt = excerpt;
    }

    /** Returns where in the JSON, such as {@code $[3].name}; {@code $} for the whole text. */
    public String path() {
        return path;
    }

    /**
     * Returns the first bytes of the response as text, the values of JSON masked; empty for a record that was not sent.
     */
    public String excerpt() {
        return excerpt;
    }
}
