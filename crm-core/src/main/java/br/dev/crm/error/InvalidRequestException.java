package br.dev.crm.error;

import java.io.Serial;
import java.util.List;

/** Says why a request, filter or name cannot be sent. Nothing was sent. */
public final class InvalidRequestException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** Makes an exception that names every fault, one sentence each. */
    public InvalidRequestException(List<String> faults) {
        super(ErrorCode.INVALID_REQUEST, String.join(" ", faults), null, null);
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, one sentence each; never empty. */
    public List<String> faults() {
        return faults;
    }
}
