package br.dev.crm.error;

import br.dev.crm.http.Delivery;
import java.io.Serial;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The root of everything that this library throws, apart from arguments that are null. Its message ends with its
 * {@link #code() code} and holds no password, cookie or content of a record.
 *
 * <p>Further subclasses may come with later versions; nobody else can make one. An exception survives serialization
 * with all that its message tells; what may hold content of records is empty afterwards, and a cause that cannot be
 * serialized is replaced by its text.
 */
public abstract class CrmException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorFacts facts;

    CrmException(ErrorFacts facts) {
        super(facts.text(), facts.cause());
        this.facts = facts;
    }

    /** Returns the stable code. */
    public final ErrorCode code() {
        return facts.code();
    }

    /** Returns what narrows the code down; empty when there is nothing of that kind. */
    public final Optional<Situation> situation() {
        return Optional.ofNullable(facts.situation());
    }

    /**
     * Returns the request in words, such as {@code upsert customer/customers-integration v4 by externalId}; empty when
     * there was no call yet.
     */
    public final Optional<String> request() {
        return Optional.ofNullable(facts.request());
    }

    /** Returns whether the CRM may have acted on the request; {@link Delivery#NOT_SENT} when there was no call yet. */
    public final Delivery delivery() {
        return facts.delivery();
    }

    /** Returns how often the request was sent, or tried to be; 0 when it never came to that. */
    public final int attempts() {
        return facts.attempts();
    }

    /** Returns the time from the beginning of the call, waits and logins included; zero when there was no call yet. */
    public final Duration elapsed() {
        return facts.elapsed();
    }

    /**
     * Returns the request as a command line of curl, to try it by hand; empty when it never came to a request, and
     * after serialization. The session stands in it as the shell variable {@code CRM_COOKIE} (such as
     * {@code JSESSIONID=…}).
     *
     * <p><strong>It carries the record</strong>, the values of the filter, the parameters and all header fields, as
     * they were sent, personal data included. For a ticket, a chat or a log take {@link #toRedactedCurl()}.
     */
    public final Optional<String> toCurl() {
        return Optional.ofNullable(facts.curl());
    }

    /**
     * Returns {@link #toCurl()} with shapes in place of values, to be shown to others: names and structure of the
     * record, fields and operators of the filter, names of parameters, and what header fields say of the protocol stay;
     * every value is an ellipsis. It cannot be run as it is.
     */
    public final Optional<String> toRedactedCurl() {
        return Optional.ofNullable(facts.redactedCurl());
    }

    /**
     * Returns in one sentence what it means, in the language of the locale if there are texts in it, else in English;
     * it fits the {@link Situation} and the action, where {@link ErrorCode#explanation} speaks of the code alone. The
     * details, some of which are words of the JDK or of the CRM, stand in the message.
     */
    public final String explanation(Locale locale) {
        return facts.explanation(locale);
    }

    /**
     * Returns what to do about it, in the language of the locale if there are texts in it, else in English; it fits the
     * {@link Situation} and the action, where {@link ErrorCode#advice} speaks of the code alone.
     */
    public final String advice(Locale locale) {
        return facts.advice(locale);
    }

    final ErrorFacts facts() {
        return facts;
    }

    /** Replaces what cannot be serialized by what can. */
    @Serial
    final Object writeReplace() {
        return new SerializableForm(this).exception();
    }

    /** The same exception under other facts; its constructor is the only one of its class. */
    final CrmException with(ErrorFacts other, Throwable[] suppressed) {
        try {
            CrmException copy = getClass().getConstructor(ErrorFacts.class).newInstance(other);
            copy.setStackTrace(getStackTrace());
            for (Throwable one : suppressed) {
                copy.addSuppressed(one);
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
