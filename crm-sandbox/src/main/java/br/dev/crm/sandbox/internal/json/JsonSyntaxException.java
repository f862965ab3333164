package br.dev.crm.sandbox.internal.json;

/** Says that a text is not JSON, and where it stops being it. */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param problem what is wrong, without a final stop
     * @param position the character it is wrong at, counted from 1
     */
    public JsonSyntaxException(String problem, int position) {
        super(problem + " at character " + position);
    }
}
