package br.dev.crm.internal.attempt;

import br.dev.crm.error.Situation;
import java.io.IOException;
import java.io.Serial;

/** Says that the body of a success cannot be used before any of it was read as JSON; the request was executed. */
public final class UnusableBodyException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Situation situation;

    private UnusableBodyException(String message, Situation situation) {
        super(message);
        this.situation = situation;
    }

    /** Says that there is no body although one was due. */
    public static UnusableBodyException empty() {
        return new UnusableBodyException("The response has no body, where a list was due", Situation.EMPTY_BODY);
    }

    /** Says that a body has an encoding that was not asked for, and is no JSON as it came. */
    public static UnusableBodyException compressed() {
        return new UnusableBodyException("It has a Content-Encoding that was not asked for", Situation.COMPRESSED_BODY);
    }

    /** Says that the body is longer than the client accepts. */
    public static UnusableBodyException tooLarge(int mostBytes) {
        return new UnusableBodyException(
                "The response has more than maxResponseBytes, " + mostBytes, Situation.TOO_LARGE);
    }

    /** Returns what is the matter with it. */
    public Situation situation() {
        return situation;
    }
}
