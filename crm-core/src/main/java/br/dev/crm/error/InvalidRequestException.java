package br.dev.crm.error;

import java.io.Serial;
import java.util.List;

/** Says why a request, filter or name cannot be sent. Nothing was sent. */
public final class InvalidRequestException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> violations;

    /** Makes an exception that names every violation, one sentence each. */
    public InvalidRequestException(List<String> violations) {
        super(ErrorCode.INVALID_REQUEST, String.join(" ", violations), null, null);
        this.violations = List.copyOf(violations);
    }

    /** Returns every violation, one sentence each; never empty. */
    public List<String> violations() {
        return violations;
    }
}
