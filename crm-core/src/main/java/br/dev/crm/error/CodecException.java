package br.dev.crm.error;

import java.io.Serial;

/** Says that a record cannot be written as JSON, or that a response is not what was expected. */
public final class CodecException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public CodecException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns where in the JSON, such as {@code $[3].name}; {@code $} for the whole text. */
    public String path() {
        return facts().path();
    }

    /**
     * Returns the first bytes of the response as text, the values of JSON masked; empty for a record that was not sent,
     * and after serialization.
     */
    public String excerpt() {
        return facts().excerpt();
    }
}
