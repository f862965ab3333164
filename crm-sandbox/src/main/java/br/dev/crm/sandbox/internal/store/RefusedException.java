package br.dev.crm.sandbox.internal.store;

/** A request that is not carried out, with what its response says about it. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;

    /**
     * @param status the status of the response
     * @param code a stable name for the kind of refusal
     * @param message what is wrong
     * @param detail the value at fault, or what to do next
     */
    public RefusedException(int status, String code, String message, String detail) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** Returns the status of the response. */
    public int status() {
        return status;
    }

    /** Returns a stable name for the kind of refusal. */
    public String code() {
        return code;
    }

    /** Returns the value at fault, or what to do next. */
    public String detail() {
        return detail;
    }

    /** Returns what is wrong. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
