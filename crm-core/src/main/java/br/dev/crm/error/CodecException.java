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
     * Returns the shape of the response, or of its beginning: of JSON names and structure, of a page the elements of
     * HTML, of anything else the kind and the size. No value stands in it. Empty for a record that was not sent, for a
     * list that is read while it comes, and after serialization.
     */
    public String excerpt() {
        return facts().excerpt();
    }

    /**
     * Returns the text of the response, at most 64 KiB of it; empty where {@link #excerpt()} is. It may hold content of
     * records: mind your log.
     */
    public String responseText() {
        return facts().responseText();
    }
}
