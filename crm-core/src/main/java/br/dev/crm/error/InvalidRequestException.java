package br.dev.crm.error;

import java.io.Serial;
import java.util.List;

/** Says why a request, filter or name cannot be sent. Nothing was sent. */
public final class InvalidRequestException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public InvalidRequestException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns an exception that names every violation, one sentence each. */
    public static InvalidRequestException of(List<String> violations) {
        return new InvalidRequestException(ErrorFacts.of(ErrorCode.INVALID_REQUEST)
                .message(String.join(" ", violations))
                .violations(violations)
                .build());
    }

    /** Returns an exception that names one violation. */
    public static InvalidRequestException of(String violation) {
        return of(List.of(violation));
    }

    /** Returns every violation, one sentence each; never empty. */
    public List<String> violations() {
        return facts().violations();
    }
}
