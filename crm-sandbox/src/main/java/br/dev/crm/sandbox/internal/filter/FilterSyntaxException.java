package br.dev.crm.sandbox.internal.filter;

/** Says that a filter text cannot be understood, and from which character on. */
public final class FilterSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param problem what is wrong, without a final stop
     * @param position the character it is wrong at, counted from 1
     */
    public FilterSyntaxException(String problem, int position) {
        super(problem + " at character " + position);
    }
}
