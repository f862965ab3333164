package br.dev.crm.error;

import br.dev.crm.internal.text.AdviceBundle;
import br.dev.crm.status.Meaning;
import java.util.List;
import java.util.Locale;

/**
 * The stable codes: they stand at the end of every message and do not change from version to version.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum ErrorCode {
    /** The client cannot be built with these settings. */
    INVALID_SETTINGS("CRM-0100"),
    /** No transport or no codec is on the class path. */
    PROVIDER_NOT_FOUND("CRM-0101"),
    /** A transport or codec was forced by a name that nothing on the class path has. */
    PROVIDER_NAME_UNKNOWN("CRM-0102"),
    /** Two transports or two codecs have the same highest priority. */
    PROVIDER_TIE("CRM-0103"),
    /** The transport or codec that was chosen could not be made. */
    PROVIDER_FAILED("CRM-0104"),
    /** A request, filter or name breaks a rule of the API; nothing was sent. */
    INVALID_REQUEST("CRM-0110"),
    /** The CRM does not accept user, password, tenant or a further field of the login. */
    LOGIN_REJECTED("CRM-0150"),
    /** Nothing takes logins where the login was sent to. */
    LOGIN_NOT_FOUND("CRM-0151"),
    /** The proxy wants a login of its own before it lets the login to the CRM pass. */
    LOGIN_STOPPED_BY_PROXY("CRM-0152"),
    /** The request surely did not reach the CRM. */
    NOT_SENT("CRM-0200"),
    /** The request may have been executed; no clear response came. */
    DELIVERY_UNKNOWN("CRM-0201"),
    /**
     * The call waited in vain for a permit among the calls in flight, or of the rate limiter, or for its turn after a
     * 429, or the executor of asynchronous calls rejected it.
     */
    NOT_ADMITTED("CRM-0202"),
    /** The deadline of the call passed. */
    DEADLINE_EXCEEDED("CRM-0210"),
    /** The call was interrupted, cancelled, or the client closed. */
    CANCELLED("CRM-0220"),
    /** The record cannot be written as JSON; nothing was sent. */
    ENCODE_FAILED("CRM-0300"),
    /** The response is not what was expected. */
    DECODE_FAILED("CRM-0301"),
    /** More than one record was found where one was asked for. */
    NON_UNIQUE_RESULT("CRM-0302"),
    /** No record was found where one has to be there. */
    NO_RESULT("CRM-0303"),
    /** A list broke off while it was read. */
    INCOMPLETE_LIST("CRM-0304"),
    /** A value of a document is of another kind than was asked for, or cannot stand where it was put. */
    DOCUMENT_MISMATCH("CRM-0305"),
    /** Status 400. */
    BAD_REQUEST("CRM-0400"),
    /** Status 401, after a new login did not help. */
    UNAUTHORIZED("CRM-0401"),
    /** Status 409. */
    CONFLICT("CRM-0409"),
    /** Status 422. */
    UNPROCESSABLE("CRM-0422"),
    /** Status 429. */
    RATE_LIMITED("CRM-0429"),
    /** Status 500. */
    SERVER_FAULT("CRM-0500"),
    /** Status 503, which means on this API: no permission. */
    NO_PERMISSION("CRM-0503"),
    /** Status 502 or 504. */
    GATEWAY_FAULT("CRM-0504"),
    /** A status that the vendor does not document. */
    UNDOCUMENTED("CRM-0599");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    /**
     * Returns the code for a response with this meaning.
     *
     * @throws IllegalArgumentException when the meaning is a success
     */
    public static ErrorCode of(Meaning meaning) {
        return valueOf(meaning.name());
    }

    /**
     * Returns in one sentence what it means, in the language of the locale if there are texts in it (Portuguese, or
     * those of an application at {@code META-INF/crm/advice_xx.properties}), else in English.
     */
    public String explanation(Locale locale) {
        return AdviceBundle.get(List.of("meaning." + name()), locale);
    }

    /**
     * Returns what to do about it, in the language of the locale if there are texts in it (Portuguese, or those of an
     * application at {@code META-INF/crm/advice_xx.properties}), else in English.
     */
    public String advice(Locale locale) {
        return AdviceBundle.get(List.of("advice." + name()), locale);
    }

    /** Returns the code as it stands in messages, such as {@code CRM-0429}. */
    @Override
    public String toString() {
        return code;
    }
}
