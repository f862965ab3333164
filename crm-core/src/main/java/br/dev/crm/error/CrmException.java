package br.dev.crm.error;

import br.dev.crm.http.Delivery;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws, apart from arguments that are null. Its message ends with its
 * {@link #code() code} and holds no password, cookie or content of a record.
 */
public abstract sealed class CrmException extends RuntimeException
        permits ConfigurationException,
                InvalidRequestException,
                TransportFailureException,
                DeadlineExceededException,
                CancelledException,
                CodecException,
                NonUniqueResultException,
                NoResultException,
                IncompleteListException,
                StatusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient @Nullable CallFacts facts;

    CrmException(ErrorCode code, String message, @Nullable CallFacts facts, @Nullable Throwable cause) {
        super(facts == null ? message + " [" + code + "]" : message + " (" + facts + ") [" + code + "]", cause);
        this.code = code;
        this.facts = facts;
    }

    /** Returns the stable code. */
    public final ErrorCode code() {
        return code;
    }

    /** Returns what is known about the call; empty when there was no call yet. */
    public final Optional<CallFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /** Returns whether the CRM may have acted on the request; {@link Delivery#NOT_SENT} when there was no call yet. */
    public final Delivery delivery() {
        return facts == null ? Delivery.NOT_SENT : facts.delivery();
    }

    /** Returns how often the request was sent, or tried to be; 0 when it never came to that. */
    public final int attempts() {
        return facts == null ? 0 : facts.attempts();
    }

    /**
     * Returns the request as a command line of curl, to try it by hand or to show it to the vendor; empty when it never
     * came to a request. The session stands in it as the shell variable {@code CRM_COOKIE} (such as
     * {@code JSESSIONID=…}). The record stands in it as it was sent: mind where you show it.
     */
    public final Optional<String> toCurl() {
        return facts == null
                ? Optional.empty()
                : Optional.ofNullable(facts.curl()).map(CurlCommand::command);
    }

    /** Returns what to do about it, in Portuguese for Portuguese locales and in English for all others. */
    public final String advice(Locale locale) {
        return code.advice(locale);
    }
}
