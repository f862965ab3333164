package br.dev.crm.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return of(violations, null);
    }

    /** Returns an exception that names one violation. */
    public static InvalidRequestException of(String violation) {
        return of(List.of(violation));
    }

    /** Returns an exception that names one violation and what caused it; null for none. */
    public static InvalidRequestException of(String violation, @Nullable Throwable cause) {
        return of(List.of(violation), cause);
    }

    private static InvalidRequestException of(List<String> violations, @Nullable Throwable cause) {
        return new InvalidRequestException(ErrorFacts.of(ErrorCode.INVALID_REQUEST)
                .message(String.join(" ", violations))
                .violations(violations)
                .cause(cause)
                .build());
    }

    /** Returns every violation, one sentence each; never empty. */
    public List<String> violations() {
        return facts().violations();
    }
}
